import PlainText
import Templates

/// A page with a value of each kind that templates can name.
struct SamplePage: TemplatePage {
  static let template = "report.md.mustache"
  static let fields: [Field<Self>] = [
    Field("title", { _ in "A *title* of <b> & [links](#)" as ShownText }),
    Field("isOpen", { _ in true }),
    Field("lines", { _ in [TextLine("one | 1"), TextLine("two")] }),
  ]
}
