import PlainText
import TestSupport
import Testing

@testable import MarkdownHTML

struct MarkdownTextTests {
  @Test(arguments: [
    ("gpt_x", "gpt_x"), ("_a_", "\\_a\\_"), ("0.731", "0.731"), ("1. one", "1\\. one"),
    ("12)", "12\\)"),
    ("- a", "\\- a"), ("a - b", "a - b"), ("# a", "\\# a"), ("a|b", "a\\|b"), ("a\\b", "a\\\\b"),
    ("a\\", "a&#92;"),
    ("*a*", "\\*a\\*"), ("[a](b)", "\\[a\\](b)"), ("<b>", "\\<b>"), ("a < b & c", "a \\< b & c"),
    ("&lt;", "&amp;lt;"), ("R&D", "R&amp;D"), ("`a`", "\\`a\\`"), ("Wow!", "Wow\\!"), ("", ""),
    ("  a \n\t b  ", "a b"), ("a@b.org", "a@<!-- -->b.org"), ("@all", "\\@<!-- -->all"),
    ("#12", "\\#<!-- -->12"), (":+1:", "\\:<!-- -->+1:"), ("at 12:30", "at 12:30"),
    ("http://x", "http:<!-- -->//x"), ("www.x.org", "www<!-- -->.x.org"),
    ("$a$", "\\$<!-- -->a\\$<!-- -->"),
    ("GH-1", "GH-<!-- -->1"), ("{{a}}", "\\{<!-- -->\\{a\\}\\}"), ("5 % of 9", "5 % of 9"),
    ("\u{202E}abc", "\u{FFFD}abc"), ("a\u{0}\u{1B}[0m", "a\u{FFFD}\u{FFFD}\\[0m"),
    ("é 日本 🙂", "é 日本 🙂"), ("12.", "12\\."), (".5", "\\.5"), ("0.61 to 0.74, é", "0.61 to 0.74, é"),
    (",a", "\\,a"),
  ])
  func escapes(_ text: String, _ markdown: String) {
    #expect(MarkdownText.escape(ShownText(foreign: text)) == markdown)
  }

  /// All texts of up to five of some characters, most of which need no escape.
  @Test func whatIsPlainIsAsItWouldBeEscaped() {
    var texts: Set = [""]
    for _ in 1...5 {
      texts.formUnion(texts.flatMap { text in "a5., wé".map { text + String($0) } })
    }
    for text in texts {
      let shown = ShownText(foreign: text)
      var escaper = MarkdownEscaper(shown.string)
      #expect(MarkdownText.escape(shown) == escaper.escaped())
    }
  }

  @Test(arguments: [
    ("a.jpg", "`a.jpg`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("``a", "``` ``a ```"),
    ("", "(empty)"),
    (" \n ", "(empty)"), ("a\nb", "`a b`"), ("a|b", "`a`\\|`b`"), ("|", "\\|"),
    ("a | b", "`a `\\|` b`"),
    ("\u{202E}gpj.a", "`\u{FFFD}gpj.a`"), ("a\\", "`a\\`"),
  ])
  func makesCodeSpans(_ text: String, _ markdown: String) {
    #expect(MarkdownText.code(ShownText(foreign: text)) == markdown)
  }

  /// Places in Markdown where a text can stand, and the HTML around it.
  static let places: [(before: String, after: String, html: @Sendable (String) -> String)] = [
    ("", "", { $0.isEmpty ? "" : "<p>\($0)</p>\n" }),
    ("a ", " b", { "<p>a \($0) b</p>\n" }),
    ("- ", "", { $0.isEmpty ? "<ul>\n<li></li>\n</ul>\n" : "<ul>\n<li>\($0)</li>\n</ul>\n" }),
    (
      "> ", "",
      {
        $0.isEmpty ? "<blockquote>\n</blockquote>\n" : "<blockquote>\n<p>\($0)</p>\n</blockquote>\n"
      }
    ),
    ("a\n", "", { $0.isEmpty ? "<p>a</p>\n" : "<p>a\n\($0)</p>\n" }),
    ("a **b ", " c** ", { "<p>a <strong>b \($0) c</strong></p>\n" }),
    ("[a ", "](#b)", { "<p><a href=\"#b\">a \($0.isEmpty ? "" : $0)</a></p>\n" }),
    ("x [", "](#b)", { "<p>x <a href=\"#b\">\($0)</a></p>\n" }),
    (
      "|a|b|\n|-|-|\n|x ", "|y|",
      { "<tbody>\n<tr>\n<td>x\($0.isEmpty ? "" : " \($0)")</td><td>y</td>\n</tr>\n</tbody>\n" }
    ),
  ]

  static let seeds = Array(0..<40)

  /// Every place, many hostile texts: the words come out, and nothing else.
  ///
  /// With `autolink` the parser is the one that Git hosts use.
  @Test(arguments: seeds, [false, true])
  func escapedTextIsInert(_ seed: Int, withAutolink: Bool) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var converter = MarkdownConverter()
    if withAutolink { converter.extensions.append("autolink") }
    for _ in 0..<50 {
      let text = Self.shown(&generator)
      let expected = Self.cmarkHTML(text.string)
      for place in Self.places {
        let markdown = place.before + MarkdownText.escape(text) + place.after
        let html = try converter.convert(markdown).html
        let matches =
          place.before.hasPrefix("|")
          ? html.contains(place.html(expected)) : html == place.html(expected)
        #expect(
          matches, "\(text.string.debugDescription) as \(markdown.debugDescription) gave \(html)")
      }
    }
  }

  @Test(arguments: seeds)
  func escapedTextIsInertInHeadingsAndAttributes(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(1_000 + seed))
    for _ in 0..<50 {
      let text = Self.shown(&generator)
      let visible = text.string
      let title = visible.replacing(MarkdownText.separator, with: "")
      let escaped = MarkdownText.escape(text)
      let heading = try MarkdownConverter().convert("## a \(escaped)")
      #expect(heading.headings.map(\.text) == [visible.isEmpty ? "a" : "a \(visible)"])
      let image = try MarkdownConverter().convert("![\(escaped)](images/a.png \"x \(escaped)\")")
        .html
      #expect(
        image == "<p><img src=\"images/a.png\" alt=\"\(HTMLText.escape(visible))\" "
          + "title=\"x \(HTMLText.escape(title))\" loading=\"lazy\" /></p>\n")
    }
  }

  /// Texts side by side must not make up a construct that neither holds alone.
  @Test(arguments: seeds)
  func neighboursStayInert(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(2_000 + seed))
    var converter = MarkdownConverter()
    converter.extensions.append("autolink")
    for _ in 0..<50 {
      let texts = (0..<3).map { _ in Self.shown(&generator) }
      let html = try converter.convert("x" + texts.map(MarkdownText.escape).joined()).html
      let words = "x" + texts.map(\.string).joined()
      #expect(html == "<p>\(Self.cmarkHTML(words))</p>\n", "\(texts)")
    }
  }

  @Test(arguments: seeds)
  func codeSpansShowEveryLetter(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(3_000 + seed))
    for _ in 0..<50 {
      let text = Self.shown(&generator)
      let visible = text.string
      let words = visible.isEmpty ? "(empty)" : visible
      let span = MarkdownText.code(text)
      for (markdown, cell) in [("x \(span)", "p"), ("|\(span)|\n|-|\n", "th")] {
        let html = try MarkdownConverter().convert(markdown).html
        let tags = html.replacing("<code>", with: "").replacing("</code>", with: "")
        let expected =
          cell == "p" ? "<p>x \(Self.cmarkHTML(words))</p>" : ">\(Self.cmarkHTML(words))</th>"
        #expect(tags.contains(expected), "\(text.string.debugDescription) as \(markdown)")
      }
    }
  }

  private static func shown(_ generator: inout SeededGenerator) -> ShownText {
    ShownText(foreign: HostileText.random(using: &generator), to: 2_000)
  }

  /// Text as cmark writes it in HTML.
  private static func cmarkHTML(_ text: String) -> String {
    HTMLText.escape(text).replacing("&#39;", with: "'")
  }
}
