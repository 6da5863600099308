import Foundation
import PlainText
import Testing

@testable import Mail

/// Headers stay one line in meaning whatever the text is.
///
/// Python's parser reads whole messages in Scripts/delivery-check; here are the exact bytes.
@Suite struct HeaderTextTests {
  @Test(arguments: [
    ("F1 0.836, 2 of 14 weak", "Subject: F1 0.836, 2 of 14 weak\r\n"),
    ("", "Subject:\r\n"),
    ("a\r\nBcc: b@example.org", "Subject: a Bcc: b@example.org\r\n"),
    ("Größe", "Subject: =?UTF-8?B?R3LDtsOfZQ==?=\r\n"),
    ("=?UTF-8?Q?x?=", "Subject: =?UTF-8?B?PT9VVEYtOD9RP3g/PQ==?=\r\n"),
    ("a\u{0}b", "Subject: =?UTF-8?B?Ye+/vWI=?=\r\n"),
  ])
  func subject(text: String, expected: String) {
    #expect(HeaderText.line("Subject", text: ShownText(foreign: text)) == expected)
  }

  @Test(arguments: [
    String(repeating: "word ", count: 60), String(repeating: "x", count: 500),
    String(repeating: "日本", count: 100), String(repeating: "🍎", count: 50),
  ])
  func longTextsAreFoldedBeforeSpaces(text: String) {
    let lines = HeaderText.line("Subject", text: ShownText(foreign: text, to: 1_000)).dropLast(2)
      .components(separatedBy: "\r\n")
    #expect(lines.count > 1)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") && $0 != " " })
  }

  @Test(arguments: [
    ("a@example.org", "<a@example.org>"), ("<a@example.org>", "<a@example.org>"),
    ("Ann <a@example.org>", "\"Ann\" <a@example.org>"),
    ("\"B, C\" <a@example.org>", "\"B, C\" <a@example.org>"),
    ("B \"x\" \\ <a@example.org>", "\"B \\\"x\\\" \\\\\" <a@example.org>"),
    ("Änn <a@example.org>", "=?UTF-8?B?w4Rubg==?= <a@example.org>"),
    ("x <a.b+c@mail.example.org>", "\"x\" <a.b+c@mail.example.org>"),
  ])
  func mailbox(text: String, expected: String) throws {
    let pieces = try #require(Mailbox(text)).headerPieces.joined(separator: " ")
    #expect(pieces == expected)
  }

  @Test(arguments: [
    "", "a", "@", "a@", "@b", "a@b@c", "a b@example.org", "a@exa mple.org", ".a@example.org",
    "a..b@example.org", "a@.org", "a@-b.org", "a@b-.org", "ü@example.org", "a@ü.org",
    "a@example.org\r\nBcc: b@example.org", "x\n<a@example.org>", "a@example.org,b@example.org",
    "a@example.org>", "<a@example.org", "a@\(String(repeating: "b", count: 64)).org",
    "\(String(repeating: "a", count: 65))@example.org",
  ])
  func noMailbox(text: String) { #expect(Mailbox(text) == nil) }

  @Test(arguments: [
    ("https://ci.example.org/r?a=1&b=2#x", "https://ci.example.org/r?a=1&b=2#x"),
    ("HTTP://h", "HTTP://h"), ("https://h/ü\"<>'", "https://h/%C3%BC%22%3C%3E%27"),
    ("https://[::1]:80/a", "https://[::1]:80/a"),
  ])
  func link(text: String, expected: String) { #expect(WebLink(text)?.text.string == expected) }

  @Test(arguments: [
    "", "https://", "http:///x", "https://?x", "https:/x", "ftp://h", "javascript:alert(1)", "//h",
    "h/x", "https://a b", "https://a\nb", "https://h/" + String(repeating: "x", count: 2000),
  ])
  func noLink(text: String) { #expect(WebLink(text) == nil) }

  @Test(arguments: [
    (0, "Thu, 1 Jan 1970 00:00:00 +0000"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 +0000"),
    (1_781_163_112, "Thu, 11 Jun 2026 07:31:52 +0000"),
  ])
  func date(seconds: Int, expected: String) {
    #expect(MessageDate.text(seconds) == expected)
  }

  @Test(
    arguments: [
      ("2026-06-11T07:31:52Z", 1_781_163_112), ("2026-06-11T07:31:52.118Z", 1_781_163_112),
      ("2026-06-11T09:31:52+02:00", 1_781_163_112), ("yesterday", nil), ("", nil),
      ("2026-13-45T07:31:52Z", nil),
    ] as [(String, Int?)])
  func instant(text: String, expected: Int?) {
    #expect(ISOTime.instant(text).map { Int($0.timeIntervalSince1970) } == expected)
  }
}
