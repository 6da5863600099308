import Charts
import PlainText
import Templates

/// A figure or a picture as a Markdown image.
struct MarkdownImage: TemplateRecord {
  let alternative: String
  let path: String
  let title: String

  static let fields: [Field<Self>] = [
    Field("alt", \.alternative), Field("path") { FinishedMarkdown($0.path) },
    Field("title", \.title),
  ]
}

extension MarkdownImage {
  init(_ figure: Figure) {
    self.init(
      alternative: figure.description.string, path: figure.path, title: figure.title.string)
  }
}
