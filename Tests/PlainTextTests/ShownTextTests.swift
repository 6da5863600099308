import PlainText
import Testing

@Suite struct ShownTextTests {
  @Test(arguments: [(1, "1 image"), (12, "12 images")])
  func ownWordsHoldNumbersAndShownTexts(count: Int, words: String) {
    let name = ShownText(foreign: "cats")
    let text: ShownText = "\(name): \(count) image\(count == 1 ? "" : "s") " + "or so\n"
    #expect(text.string == "cats: \(words) or so\n")
    #expect("\(text)" == text.string)
    #expect([name, "–"].joined(separator: ", ") == "cats, –")
  }

  @Test(arguments: [
    ("  a \n\t b\u{2028}c ", "a b c"),
    ("a\u{202E}b\u{0}c\u{9B}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
    ("a\u{200B}b\u{FEFF}\u{AD}\u{2060}c", "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}c"),
    ("\u{E000}\u{378}\u{3164}\u{E0041}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("e\u{301} ที่ 👨‍👩‍👧 ❤️ 1️⃣ می‌خواهم क्‍ष", "e\u{301} ที่ 👨‍👩‍👧 ❤️ 1️⃣ می‌خواهم क्‍ष"),
    ("a\u{200D}b\u{200C}c 👨\u{200D}\u{200D}", "a\u{FFFD}b\u{FFFD}c 👨\u{200D}\u{FFFD}"),
    ("a\u{A0}b\u{202F}c\u{3000}d", "a\u{A0}b\u{202F}c\u{3000}d"),
    ("", ""), (" ", ""), ("a b", "a b"), ("a  b", "a b"), (" a", "a"), ("a ", "a"),
    ("a\u{FE0F}\u{200E}", "a\u{FFFD}\u{FFFD}"),
  ])
  func cleansForeignText(foreign: String, shown: String) {
    let cleaned = ShownText(foreign: foreign)
    #expect(cleaned.string == shown, "\(Array(cleaned.string.unicodeScalars))")
    #expect(Array(cleaned.string.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0x1FFFF, 0x10FFFF] as [UInt32])
  func replacesNoncharacters(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(ShownText(foreign: String(Character(scalar))).string == "\u{FFFD}")
  }

  @Test func keepsSixMarksOnALetter() {
    let marks = String(repeating: "\u{301}", count: 6)
    #expect(ShownText(foreign: "a\(marks)b").string == "a\(marks)b")
    let cleaned = ShownText(foreign: "a\(marks)\(marks)b").string
    #expect(Array(cleaned.unicodeScalars) == Array("a\(marks)\u{FFFD}b".unicodeScalars))
  }

  @Test(arguments: ["a", "é", "ab", "\u{1F468}\u{200D}", "\u{301}", " ", "\u{202E}", "a\u{301}"])
  func boundsAnyText(of piece: String) {
    let cleaned = ShownText(foreign: String(repeating: piece, count: 300_000), to: 40)
    #expect(cleaned.string.unicodeScalars.count <= 40)
    #expect(cleaned.string.utf8.count <= 80)
    #expect(cleaned.string.hasSuffix("…"))
  }

  @Test(arguments: [("漢", 53), ("👨", 40), ("ก", 53), ("é", 80)])
  func boundsBytes(letter: String, most: Int) {
    let whole = String(repeating: letter, count: most)
    #expect(ShownText(foreign: whole).string == whole)
    let cut = ShownText(foreign: whole + letter).string
    #expect(cut.hasSuffix(letter + "…") && cut.utf8.count <= 160)
    #expect(cut.unicodeScalars.count >= most - 1)
  }

  @Test(arguments: [(79, 79), (80, 80), (81, 80)])
  func shortensOnlyWhatIsTooLong(length: Int, shown: Int) {
    let text = String(repeating: "x", count: length)
    let cleaned = ShownText(foreign: text).string
    #expect(cleaned.unicodeScalars.count == shown)
    #expect((cleaned == text) == (length == shown))
  }

  @Test(arguments: [
    ("2026-06-11T07:31:22Z", "2026-06-11 07:31 UTC"), ("yesterday", "yesterday"),
    ("2026-06-11T07:3\u{1B}Z", "2026-06-11 07:3\u{FFFD} UTC"), ("", ""),
  ])
  func writesTimesShort(foreign: String, shown: String) {
    #expect(ShownText(time: foreign).string == shown)
  }

  @Test func quotesForMessages() {
    #expect(ShownText(quoting: "a\n\"\u{202E}\u{200B}") == #""a\n\"\u{202E}\u{200B}""#)
    #expect(ShownText(quoting: String(repeating: "x", count: 61), to: 3) == "\"xxx…\"")
  }
}
