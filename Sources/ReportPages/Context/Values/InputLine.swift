import MarkdownHTML
package import ModelEvaluation
import PlainText
package import Templates

/// A file that a report was made from.
package struct InputLine: TemplateRecord {
  let name: FinishedMarkdown
  let size: ShownText
  let sha256: FinishedMarkdown

  /// The names that templates use.
  package static let fields: [Field<Self>] = [
    Field("name", \.name), Field("size", \.size), Field("sha256", \.sha256),
  ]

  /// The line of a file.
  package init(_ input: SourceFile) {
    name = FinishedMarkdown(MarkdownText.code(ShownText(foreign: input.name, to: 300)))
    size = NumberText.size(input.size)
    sha256 = FinishedMarkdown(input.sha256)
  }
}
