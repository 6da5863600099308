import Testing

@testable import MarkdownHTML

struct HeadingIDsTests {
  @Test(arguments: [
    ("Cluster 12", "cluster-12"), ("F1 per cluster: mean ± std", "f1-per-cluster-mean--std"),
    ("snake_case and-dash", "snake_case-and-dash"), ("Größe Ü", "größe-ü"), ("日本語 1", "日本語-1"),
    ("🙂", "section"), ("", "section"), ("a.b/c", "abc"), ("\"><b>", "b"), ("fn-1", "section-fn-1"),
    ("fnref-a", "section-fnref-a"),
  ])
  func slugsAreThoseOfGitHub(_ text: String, _ slug: String) {
    #expect(HeadingIDs.slug(text) == slug)
  }

  @Test func repeatsAreNumbered() {
    var ids = HeadingIDs(wanted: [:], reserved: [])
    #expect(
      ["a", "a", "a-1", "a", "A"].map { ids.id(for: $0) } == ["a", "a-1", "a-1-1", "a-2", "a-3"])
  }

  @Test func aWishGoesBeforeASlug() {
    var ids = HeadingIDs(wanted: ["Car park at night": "cluster-3"], reserved: ["map"])
    let given = ["cluster 3", "Car park at night", "Map", "Car park at night"].map {
      ids.id(for: $0)
    }
    #expect(given == ["cluster-3-1", "cluster-3", "map-1", "cluster-3-2"])
  }

  @Test func theConverterReportsItsHeadings() throws {
    let converter = MarkdownConverter(headingIDs: ["The *map*": "never", "The map": "map"])
    let fragment = try converter.convert(
      "# The *map*\n\n> ## `a` & ![b](https://x)\n\n# [c](d.md)\n")
    #expect(
      fragment.headings == [
        HTMLFragment.Heading(level: 1, id: "map", text: "The map"),
        HTMLFragment.Heading(level: 2, id: "a--b", text: "a & b"),
        HTMLFragment.Heading(level: 1, id: "c", text: "c"),
      ])
  }
}
