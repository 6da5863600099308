import TestSupport
import Testing

@testable import Mail

@Suite struct QuotedPrintableTests {
  @Test(arguments: [
    ("", ""), ("a\nb", "a\r\nb"), ("a=b", "a=3Db"), ("ü", "=C3=BC"), ("a \nb\t", "a=20\r\nb=09"),
    ("From here\n From", "=46rom here\r\n From"), ("\r", "=0D"), (".\n", ".\r\n"),
    ("\n\n", "\r\n\r\n"),
  ])
  func encodes(text: String, expected: String) {
    #expect(QuotedPrintable.encode(text) == expected)
  }

  /// Any text comes back, and no line is too long.
  @Test func roundTrip() {
    var generator = SeededGenerator(seed: 7)
    let letters: [Character] = ["a", " ", "=", "ü", "日", "🍎", "\n", "\t", ".", "F", "r", "o", "m"]
    for _ in 0..<300 {
      let length = Int.random(in: 0...400, using: &generator)
      let text = String((0..<length).map { _ in letters.randomElement(using: &generator) ?? "a" })
      let encoded = QuotedPrintable.encode(text)
      let lines = encoded.replacing("\r\n", with: "\n").split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.last != " " && $0.last != "\t" })
      #expect(Self.decode(lines) == text)
    }
  }

  private static func decode(_ lines: [Substring]) -> String {
    var bytes: [UInt8] = []
    for (number, line) in lines.enumerated() {
      var rest = Array(line.utf8)[...]
      let isSoft = rest.last == UInt8(ascii: "=")
      if isSoft { rest.removeLast() }
      while let byte = rest.popFirst() {
        if byte != UInt8(ascii: "=") { bytes.append(byte); continue }
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      }
      if !isSoft, number < lines.count - 1 { bytes.append(UInt8(ascii: "\n")) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
