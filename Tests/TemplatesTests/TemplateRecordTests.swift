import PlainText
import Testing

@testable import Templates

struct TemplateRecordTests {
  private struct Row: TemplateRecord {
    let name: ShownText
    let code: FinishedMarkdown?
    static let fields: [Field<Self>] = [Field("name", \.name), Field("code", \.code)]
  }

  private struct Page: TemplatePage {
    let title: ShownText?
    let body: FinishedHTML?
    let rows: [Row]
    let best: Row?
    static let template = "page.html.mustache"
    static let fields: [Field<Self>] = [
      Field("title", \.title), Field("body", \.body), Field("rows", \.rows),
      Field("hasRows") { !$0.rows.isEmpty }, Field("best", \.best),
    ]
  }

  private static let row: TemplateShape = .record([
    "name": .text(.plain), "code": .text(.markdown),
  ])

  @Test func theShapeIsKnownWithoutAValue() {
    #expect(
      Page.shape
        == .record([
          "title": .text(.plain), "body": .text(.html), "rows": .list(Self.row), "hasRows": .flag,
          "best": .list(Self.row),
        ]))
  }

  @Test func whatIsMissingIsEmpty() {
    #expect(
      Page(title: nil, body: nil, rows: [], best: nil).templateValue
        == .record([
          "title": .text(""), "body": .html(""), "rows": .list([]), "hasRows": .flag(false),
          "best": .list([]),
        ]))
  }

  @Test func aValueHasTheShapeOfItsType() {
    let row = Row(name: "a", code: nil)
    let value = Page(title: "t", body: FinishedHTML("<p>"), rows: [row], best: row).templateValue
    #expect(TemplateShape(of: value) == Page.shape)
    let names: TemplateValue = .record(["name": .text("a"), "code": .markdown("")])
    #expect(
      value
        == .record([
          "title": .text("t"), "body": .html("<p>"), "rows": .list([names]), "hasRows": .flag(true),
          "best": .list([names]),
        ]))
  }

  @Test func aPageFillsItsTemplate() throws {
    let text = "{{% CONTENT_TYPE: HTML}}\n{{#rows}}{{name}},{{/rows}}{{#title}}{{title}}{{/title}}"
    let file = TemplateFile(
      name: Page.template, displayName: Page.template, text: text, isOverride: false)
    let set = try TemplateSet(
      bundled: [file], overrides: [], shapes: [Page.template: Page.shape])
    let rows = (["a", "b"] as [ShownText]).map { Row(name: $0, code: nil) }
    #expect(set.render(Page(title: "t", body: nil, rows: rows, best: nil)) == "a,b,t")
  }
}
