package import Charts
import PlainText
package import Templates

/// A figure or a picture as a Markdown image.
package struct MarkdownImage: TemplateRecord {
  let alternative: ShownText
  let path: String
  let title: ShownText

  /// The names that templates use.
  package static let fields: [Field<Self>] = [
    Field("alt", \.alternative), Field("path") { FinishedMarkdown($0.path) },
    Field("title", \.title),
  ]
}

extension MarkdownImage {
  /// The image of a figure.
  package init(_ figure: Figure) {
    self.init(
      alternative: figure.description, path: figure.path, title: figure.title)
  }
}
