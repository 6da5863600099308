import Testing

@testable import MarkdownHTML

struct HeadingAnchorTests {
  @Test(arguments: [
    ("## Map {#map}\n\ntext", "## Map\n\ntext"),
    ("## Landkarte {#map}\r\n\r\ntext {#map}", "## <a id=\"map\"></a>Landkarte\r\n\r\ntext {#map}"),
    ("### *Gruppe* 3 {#cluster-3}", "### <a id=\"cluster-3\"></a>*Gruppe* 3"),
    ("### Precision and recall {#precision-and-recall}", "### Precision and recall"),
    // The second of a name has another id on a host.
    ("# Map\n\n## Map {#map}\n", "# Map\n\n## <a id=\"map\"></a>Map\n"),
    ("```\n## Map {#a}\n```\n\n## Map {#b}", "```\n## Map {#a}\n```\n\n## <a id=\"b\"></a>Map"),
    // Foreign text is escaped and states nothing.
    ("## Map \\{#a\\}\n\n## A {#b c}\n\n## A {#}", "## Map \\{#a\\}\n\n## A {#b c}\n\n## A {#}"),
    ("## *a*  {#a}\n\n## b [c](d) {#x_y}", "## *a* \n\n## <a id=\"x_y\"></a>b [c](d)"),
    ("## A {#b} ##\n\n> ## A {#c}\n\nA {#d}\n===", "## A {#b} ##\n\n> ## A {#c}\n\nA {#d}\n==="),
    ("## {#a} {#b}", "## <a id=\"b\"></a>{#a}"), ("#x {#x}", "#x {#x}"),
  ])
  func aStatedIDStaysWhereAHostMakesAnother(_ markdown: String, _ portable: String) throws {
    let fragment = try MarkdownConverter().convert(markdown)
    #expect(fragment.markdown == portable)
    // The page is that of the text which a host is given.
    let again = try MarkdownConverter().convert(portable)
    #expect(again.html == fragment.html && again.headings == fragment.headings)
  }

  @Test(arguments: [
    ("## <a id=\"map\"></a>Landkarte", "map"), ("## Landkarte <a id=\"m-1_\"></a>", "m-1_"),
    ("## <a id=\"a b\"></a>X", "x"), ("## <a name=\"map\"></a>X", "x"),
    ("## <a id=\"map\" onclick=\"x\"></a>X", "x"), ("## <a id=\"<b\"></a>X", "x"),
  ])
  func theConverterTakesTheStatedID(_ markdown: String, _ id: String) throws {
    let fragment = try MarkdownConverter().convert(markdown)
    #expect(fragment.headings.map(\.id) == [id])
    #expect(!fragment.html.contains("<a"))
  }

  @Test func aLinkWithoutAPlaceDangles() {
    let links = InnerLinks(
      in: Array(
        """
        <h2 id="a">x</h2><a href="#a">1</a><a class="y" href="#b">2</a><a href="#gr%C3%B6">3</a>
        <p id="grö" title="href=">t</p><a href="#">4</a><a href="c#d">5</a><a href="#b">6</a>
        """.utf8))
    #expect(links.ids == ["a", "grö"])
    #expect(links.targets == ["a", "b", "grö", "b"])
    #expect(links.dangling == ["b"])
  }
}
