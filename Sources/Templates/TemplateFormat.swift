import MarkdownHTML
import PlainText

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

  /// Whether a file is a partial of this format.
  func isPartial(_ fileName: String) -> Bool {
    fileName.hasPrefix("partials/") && TemplateFormat(fileName: fileName) == self
  }

  /// The text so that the format shows it letter by letter, whatever it says.
  func escape(_ text: ShownText) -> String {
    switch self {
    case .markdown: MarkdownText.escape(text)
    case .html: HTMLText.escape(text.string)
    }
  }
}
