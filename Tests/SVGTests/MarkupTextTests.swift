import SVG
import TestSupport
import Testing

@Suite struct MarkupTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    ("<script>alert(\"1\")</script>", "&lt;script&gt;alert(\"1\")&lt;/script&gt;"),
    ("]]>", "]]&gt;"), ("&amp;", "&amp;amp;"), ("\u{0}\u{7}\u{1B}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("a\u{202E}b\u{2066}c", "a\u{FFFD}b\u{FFFD}c"),
    ("\u{85}\u{9F}\u{7F}\u{2028}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ("\ta\nb", "\ta\nb"),
    ("a\r\nb", "a\u{FFFD}\nb"),
    ("שלום 漢字 😀👩‍👩‍👧‍👦 e\u{301}", "שלום 漢字 😀👩‍👩‍👧‍👦 e\u{301}"),
  ])
  func contentIsText(text: String, expected: String) {
    var bytes: [UInt8] = []
    MarkupText.appendContent(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1_FFFE, 0x10_FFFF] as [UInt32])
  func nonCharactersAreReplaced(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    var bytes: [UInt8] = []
    MarkupText.appendContent(String(Character(scalar)), to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{FFFD}")
  }

  @Test(arguments: [
    ("\" onload='x'", "&quot; onload=&#39;x&#39;"), ("a\nb\tc", "a&#10;b&#9;c"),
    ("<&>", "&lt;&amp;&gt;"),
  ])
  func attributesCannotBeLeft(text: String, expected: String) {
    var bytes: [UInt8] = []
    MarkupText.appendAttributeValue(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func everyCharacterGivesWellFormedXML() {
    var text = ""
    for value: UInt32 in 0...0x2_FFFF {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    var svg = SVGWriter(use: .standalone, idPrefix: "t")
    svg.element(.g, [.class(text)]) { $0.element(.text, text: text) }
    #expect(xmlFault(in: String(decoding: svg.bytes, as: UTF8.self)) == nil)
  }
}
