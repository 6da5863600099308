package import Charts
package import Templates

extension ReportFigures.Slot: TemplateRecord {
  package static let fields: [Field<Self>] = [
    Field("sentence", \.sentence), Field("figure") { $0.figure.map(MarkdownImage.init) },
  ]
}
