import PlainText
import Testing

@testable import Templates

/// Which white space a template writes, by Mustache's specification (sections.yml, inverted.yml,
/// partials.yml and comments.yml of mustache/spec 1.4: "Standalone" and "Whitespace" cases).
struct TemplateLinesTests {
  static let context: TemplateValue = .record([
    "on": .flag(true), "off": .flag(false), "text": .text("x"), "lines": .markdown("<\n->"),
    "list": .list([.text("1"), .text("2")]),
  ])

  /// The template's text is written as Markdown, without the line of the content type.
  static func render(_ text: String, partial: String = "") throws -> String {
    try TemplateSetTests.render(
      [
        "report.md.mustache": TemplateCheckerTests.markdown + text,
        "partials/p.md.mustache": partial.isEmpty
          ? TemplateCheckerTests.markdown : TemplateCheckerTests.markdown + partial,
      ], context)
  }

  @Test(arguments: [
    (" | {{#on}}\t|\t{{/on}} | \n", " | \t|\t | \n"),
    (" | {{#on}} {{! no }}\n {{/on}} | \n", " |  \n  | \n"),
    (" {{#on}}YES{{/on}}\n {{#on}}GOOD{{/on}}\n", " YES\n GOOD\n"),
    ("|\n| {{#on}}\n| This\n{{/on}}\n|", "|\n| \n| This\n|"),
    ("| This Is\n{{#on}}\n|\n{{/on}}\n| A Line", "| This Is\n|\n| A Line"),
    ("| This Is\n  {{#on}}  \n|\n\t{{/on}}\t\n| A Line", "| This Is\n|\n| A Line"),
    ("|\r\n{{#on}}\r\n{{/on}}\r\n|", "|\r\n|"),
    ("  {{#on}}\n#{{/on}}\n/", "#\n/"), ("#{{#on}}\n/\n  {{/on}}", "#\n/\n"),
    ("{{#off}}\n{{/off}}\n", ""), ("{{^off}}\n|\n{{/off}}  ", "|\n"),
    ("Begin.\n  {{! Comment }}\nEnd.\n", "Begin.\nEnd.\n"),
    ("Begin.\n{{!\nSeveral\nlines\n}}\nEnd.", "Begin.\nEnd."),
    ("  12 {{! 34 }}\n", "  12 \n"), ("12345 {{! Comment }} 67890", "12345  67890"),
    ("  {{text}}\n", "  x\n"), ("{{text}}\n{{{lines}}}\n", "x\n<\n->\n"),
    ("{{#on}}{{/on}}\n", "\n"), ("{{#list}}\n{{.}},\n{{/list}}\n", "1,\n2,\n"),
    ("{ {{text}} }", "{ x }"), ("{{ text }}{{{ lines }}}{{& lines }}", "x<\n-><\n->"),
  ])
  func aLineOfOneTagWritesNothing(_ template: String, _ expected: String) throws {
    #expect(try Self.render(template) == expected)
  }

  @Test(arguments: [
    ("| {{>p}} |", "\t|\t", "| \t|\t |"), ("  {{text}}  {{> p}}\n", ">\n>", "  x  >\n>\n"),
    ("|\r\n{{>p}}\r\n|", ">", "|\r\n>|"), ("  {{>p}}\n>", ">\n>", "  >\n  >>"),
    (">\n  {{>p}}", ">\n>", ">\n  >\n  >"),
    ("\\\n {{>p}}\n/\n", "|\n{{{lines}}}\n|\n", "\\\n |\n <\n->\n |\n/\n"),
    (" {{>p}}\n", "a\n\n{{#list}}\n{{.}}\n{{/list}}\n", " a\n\n 1\n 2\n"), ("{{>p}}", "", ""),
  ])
  func aPartialOnItsOwnLineIsIndented(
    _ template: String, _ partial: String, _ expected: String
  ) throws {
    #expect(try Self.render(template, partial: partial) == expected)
  }
}
