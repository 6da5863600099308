package import Charts
import PlainText
package import Templates

extension PanelSection: TemplateRecord {
  package static let fields: [Field<Self>] = [
    Field("title", \.title), Field("summary", \.summary),
    Field("sentences") { $0.sentences.map(TextLine.init) },
    Field("hasTable") { $0.table != nil }, Field("columns", \.columns), Field("rows", \.rows),
    Field("figures") { $0.figures.map(MarkdownImage.init) },
  ]

  /// The head of a column, and how its cells are aligned.
  private struct Column: TemplateRecord {
    let name: ShownText
    let rule: FinishedMarkdown

    static let fields: [Field<Self>] = [Field("name", \.name), Field("rule", \.rule)]
  }

  private struct Row: TemplateRecord {
    let cells: [TextLine]

    static let fields: [Field<Self>] = [Field("cells", \.cells)]
  }

  private var columns: [Column] {
    (table?.columns ?? []).enumerated().map { position, name in
      Column(name: name, rule: FinishedMarkdown(position == 0 ? "---" : "--:"))
    }
  }

  private var rows: [Row] { (table?.rows ?? []).map { Row(cells: $0.map(TextLine.init)) } }
}
