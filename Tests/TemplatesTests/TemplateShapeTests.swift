import Testing

@testable import Templates

struct TemplateShapeTests {
  static let shape = TemplateShape(of: TemplateCheckerTests.context)

  @Test func elementsOfAListAddUp() {
    guard case .record(let names) = Self.shape, case .list(.record(let cluster)) = names["clusters"]
    else {
      Issue.record("expected a record with a list of records, found \(Self.shape)")
      return
    }
    #expect(cluster.keys.sorted() == ["images", "isWeak", "label", "note"])
    #expect(cluster["images"] == .list(.text(.plain)))
  }

  @Test func aValueOfTheShapeHasNoDifferences() {
    let value = TemplateValue.record(["a": .list([.text("x"), .text("")]), "b": .flag(false)])
    let shape = TemplateShape(of: value)
    #expect(shape.differences(in: value) == [])
    #expect(shape.differences(in: .record(["a": .list([]), "b": .flag(true)])) == [])
  }

  @Test func differencesAreNamedByPlace() {
    let shape = TemplateShape(
      of: .record([
        "title": .text(""), "rows": .list([.record(["n": .text(""), "code": .markdown("")])]),
        "map": .html(""),
      ]))
    let value = TemplateValue.record([
      "title": .list([]), "extra": .flag(true), "map": .markdown("x"),
      "rows": .list([
        .record(["n": .text("1"), "code": .markdown("")]), .record(["n": .flag(true)]),
      ]),
    ])
    #expect(
      shape.differences(in: value) == [
        "extra: not in the shape", "map: expected finished HTML, found finished Markdown",
        "rows[1].code: missing", "rows[1].n: expected a text, found a flag",
        "title: expected a text, found a list",
      ])
    #expect(shape.differences(in: .flag(true)) == ["the context: expected a record, found a flag"])
  }
}
