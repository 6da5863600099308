import MarkdownHTML
import Mustache

/// The format that a template writes; it follows from the file's name.
enum TemplateFormat: String, CaseIterable, Sendable {
  case markdown = "md"
  case html = "html"

  /// The format of `report.md.mustache` and the like; `nil` when the file is not a template.
  init?(fileName: String) {
    let parts = fileName.split(separator: ".")
    guard parts.count >= 3, parts.last == "mustache" else { return nil }
    self.init(rawValue: String(parts[parts.count - 2]))
  }

  /// The name in the pragma `{{% CONTENT_TYPE: … }}`.
  var contentType: String {
    switch self {
    case .markdown: "MARKDOWN"
    case .html: "HTML"
    }
  }

  /// File of the partial of that name, as in `{{> cluster}}`.
  func partialFile(_ name: String) -> String { "partials/\(name).\(rawValue).mustache" }

  /// Makes the library escape for our formats; needed before the first template is parsed.
  static let registration: Void = {
    MustacheContentTypes.register(MarkdownContentType(), named: TemplateFormat.markdown.contentType)
    // The library's own escapes by Character and so misses a quote that a combining mark follows.
    MustacheContentTypes.register(HTMLContentType(), named: TemplateFormat.html.contentType)
  }()
}

private struct MarkdownContentType: MustacheContentType {
  func escapeText(_ text: String) -> String { MarkdownText.escape(text) }
}

private struct HTMLContentType: MustacheContentType {
  func escapeText(_ text: String) -> String { HTMLText.escape(MarkdownText.visible(text)) }
}
