import Testing

@testable import PlainText

/// Texts as parts of an address, there and back.
@Suite struct PercentEncodingTests {
  static let pairs = [
    ("", ""), ("aZ09-._~", "aZ09-._~"), ("a b", "a%20b"),
    ("a/b?c&d=e#f%", "a%2Fb%3Fc%26d%3De%23f%25"),
    ("é", "%C3%A9"), ("😀", "%F0%9F%98%80"), ("\u{0}\n", "%00%0A"),
  ]

  @Test(arguments: pairs) func encodesAndDecodes(text: String, encoded: String) {
    #expect(text.percentEncoded == encoded)
    #expect(encoded.percentDecoded == text)
  }

  @Test(arguments: [("%c3%a9", "é"), ("ü", "ü")])
  func decodesWhatOthersEncode(encoded: String, text: String) {
    #expect(encoded.percentDecoded == text)
  }

  @Test(arguments: ["%", "%4", "a%4", "%4g", "%++", "%é0", "%ff", "%C3"])
  func refusesWhatIsNoText(_ encoded: String) { #expect(encoded.percentDecoded == nil) }

  @Test(arguments: [
    ("", ""), (" \t\r\n", ""), (" a b ", "a b"), ("\u{A0}a\u{2003}", "a"), ("a", "a"),
  ]) func trimsWhiteSpace(text: String, trimmed: String) { #expect(text.trimmed == trimmed) }
}
