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
    var ids = HeadingIDs()
    #expect(
      ["a", "a", "a-1", "a", "A"].map { ids.id(for: $0) } == ["a", "a-1", "a-1-1", "a-2", "a-3"])
  }

  /// Each repeat is found at once; counting from the start took a minute for as many.
  @Test func manyRepeatsAreNumbered() {
    var ids = HeadingIDs()
    let last = (0..<60_000).map { _ in ids.id(for: "a") }.last
    #expect(last == "a-59999")
  }

  @Test func aStatedIDGoesBeforeASlug() {
    var ids = HeadingIDs(stated: ["cluster-3"], reserved: ["map"])
    let headings = [
      ("cluster 3", nil), ("Car park", "cluster-3"), ("Map", nil), ("x", "cluster-3"),
    ]
    let given = headings.map { ids.id(for: $0.0, own: $0.1) }
    #expect(given == ["cluster-3-1", "cluster-3", "map-1", "cluster-3-2"])
  }

  @Test func theConverterReportsItsHeadings() throws {
    let fragment = try MarkdownConverter().convert(
      "# <a id=\"map\"></a>The *map*\n\n> ## `a` & ![b](https://x)\n\n# [c](d.md)\n")
    #expect(
      fragment.headings == [
        HTMLFragment.Heading(level: 1, id: "map", text: "The map"),
        HTMLFragment.Heading(level: 2, id: "a--b", text: "a & b"),
        HTMLFragment.Heading(level: 1, id: "c", text: "c"),
      ])
  }
}
