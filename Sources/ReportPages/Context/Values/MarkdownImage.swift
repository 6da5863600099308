import Charts
import PlainText
import Templates

/// A figure or a picture as a Markdown image.
struct MarkdownImage: TemplateRecord {
  let alternative: ShownText
  let path: String
  let title: ShownText

  static let fields: [Field<Self>] = [
    Field("alt", \.alternative), Field("path") { FinishedMarkdown($0.path) },
    Field("title", \.title),
  ]
}

extension MarkdownImage {
  init(_ figure: Figure) {
    self.init(
      alternative: figure.description, path: figure.path, title: figure.title)
  }
}
