import MarkdownHTML
import PlainText
import TestSupport
import Testing

/// Markdown that nobody escaped: whatever it says, the HTML holds only what a report allows.
struct HostileMarkdownTests {
  private static let elements: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "em", "strong", "del", "code", "pre", "a", "img", "ul",
    "ol",
    "li", "blockquote", "hr", "br", "span", "sup", "section", "div", "table", "thead", "tbody",
    "tr", "th",
    "td",
  ]
  private static let attributes: Set<String> = [
    "id", "class", "href", "src", "alt", "title", "loading", "rel", "tabindex", "role",
    "aria-label",
    "scope", "align", "start",
  ]

  @Test(arguments: 0..<60)
  func yieldsOnlyKnownMarkup(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<60 {
      let markdown = (0..<4).map { _ in HostileText.random(using: &generator) }
        .joined(separator: Bool.random(using: &generator) ? "\n\n" : "\n")
        .filter { $0.isNewline || ShownText(foreign: String($0)).string != "\u{FFFD}" }
      let html = Self.withValues(try MarkdownConverter().convert(markdown).html)
      let fault = xmlFault(in: "<body>\(html)</body>")
      #expect(fault == nil, "\(markdown.debugDescription) gave \(html)")
      for tag in html.matches(of: /<([a-z0-9]+)([^>]*)>/) {
        #expect(Self.elements.contains(String(tag.1)), "\(markdown.debugDescription)")
        try checkAttributes(of: String(tag.2), in: markdown)
      }
    }
  }

  private func checkAttributes(of tag: String, in markdown: String) throws {
    for attribute in tag.matches(of: /\s([^= ]+)="([^"]*)"/) {
      let (name, value) = (String(attribute.1), String(attribute.2))
      #expect(Self.attributes.contains(name), "\(markdown.debugDescription)")
      if name == "src" {
        #expect(value.hasPrefix("images/") || value.hasPrefix("charts/"))
      }
      if name == "href", value.contains(/^[^\/?#]*:/) {
        #expect(value.contains(/^(https?|mailto):/.ignoresCase()), "\(markdown.debugDescription)")
      }
      if name == "href" { #expect(!value.hasPrefix("/"), "\(markdown.debugDescription)") }
    }
  }

  /// cmark writes three attributes without value, which XML does not know.
  private static func withValues(_ html: String) -> String {
    ["data-footnotes", "data-footnote-ref", "data-footnote-backref"].reduce(html) {
      $0.replacing(" \($1)>", with: ">").replacing(" \($1) ", with: " ")
    }
  }

  /// What Git hosts look for in finished text, one text node at a time.
  private static let references: [String] = [
    "(^|[^A-Za-z0-9_])@[A-Za-z0-9]", "[A-Za-z0-9.+_-]@[A-Za-z0-9-]+\\.[A-Za-z]", "#[0-9]",
    "GH-[0-9]",
    "(^|[^A-Za-z0-9_])[!&][0-9]", "[%~][A-Za-z0-9\"]", "\\$[^ ].*\\$", ":[a-zA-Z0-9_+-]+:",
    "[a-zA-Z]://", "(?i)www\\.", "\\{\\{", "\\{%", "\\[\\[_",
  ]

  @Test(arguments: 0..<40)
  func escapedTextHoldsNoReferences(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(4_000 + seed))
    let patterns = try Self.references.map { try Regex($0) }
    for _ in 0..<50 {
      let text = HostileText.random(using: &generator)
      for node in Self.textNodes(of: MarkdownText.escape(ShownText(foreign: text, to: 2_000))) {
        for pattern in patterns {
          #expect(node.firstMatch(of: pattern) == nil, "\(text.debugDescription) holds \(node)")
        }
      }
    }
  }

  /// The text nodes that a renderer of escaped text makes, entities and backslashes resolved.
  private static func textNodes(of markdown: String) -> [String] {
    markdown.replacing("\\<!-- -->", with: "&lt;!-- --&gt;").split(separator: "<!-- -->").map {
      String($0).replacing("&#92;", with: "\\\\").replacing(/\\(.)/) { String($0.1) }
        .replacing("&amp;", with: "&")
    }
  }
}
