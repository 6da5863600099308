import Testing

@testable import MarkdownHTML

/// What Markdown goes in and what HTML must come out, for everything that is ours and not cmark's.
struct MarkdownConverterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var markdown: String
    var html: String
    var testDescription: String { name }

    init(_ name: String, _ markdown: String, _ html: String) {
      (self.name, self.markdown, self.html) = (name, markdown, html)
    }
  }

  static let figure = "<figure id=\"f1\"><svg><title>a & b</title></svg></figure>"

  static let structure: [Case] = [
    Case(
      "paragraph", "a *b* **c** `d` ~~e~~",
      "<p>a <em>b</em> <strong>c</strong> <code>d</code> <del>e</del></p>\n"),
    Case("nothing", "", ""),
    Case(
      "heading", "## Cluster 12 *worst*",
      "<h2 id=\"cluster-12-worst\">Cluster 12 <em>worst</em></h2>\n"),
    Case("setext heading", "Top\n===", "<h1 id=\"top\">Top</h1>\n"),
    Case(
      "heading with markup in its text", "# \\<b> \"q\" & 'x'",
      "<h1 id=\"b-q--x\">&lt;b&gt; &quot;q&quot; &amp; 'x'</h1>\n"),
    Case(
      "table", "# Clusters\n\n| name | F1 | n |\n|:--|--:|:-:|\n| a | 0.5 | 3 |\n",
      """
      <h1 id="clusters">Clusters</h1>
      <div class="table-scroll" tabindex="0" role="region" aria-label="Table: Clusters">
      <table>
      <thead>
      <tr>
      <th scope="col" align="left">name</th><th scope="col" align="right">F1</th>\
      <th scope="col" align="center">n</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td align="left">a</td><td align="right">0.5</td><td align="center">3</td>
      </tr>
      </tbody>
      </table>
      </div>

      """),
    Case(
      "table without rows and alignment", "|a|\n|-|",
      """
      <div class="table-scroll" tabindex="0" role="region" aria-label="Table">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>

      """),
    Case(
      "task list", "- [x] a\n- [ ] b",
      """
      <ul>
      <li><span class="task" role="img" aria-label="done">☑</span> a</li>
      <li><span class="task" role="img" aria-label="not done">☐</span> b</li>
      </ul>

      """),
    Case(
      "footnote", "a[^n]\n\n[^n]: note",
      """
      <p>a<sup class="footnote-ref"><a href="#fn-n" id="fnref-n" data-footnote-ref>1</a></sup></p>
      <section class="footnotes" data-footnotes>
      <ol>
      <li id="fn-n">
      <p>note <a href="#fnref-n" class="footnote-backref" data-footnote-backref \
      aria-label="Back to content">↩</a></p>
      </li>
      </ol>
      </section>

      """),
    Case(
      "NUL and broken code points are replaced", "a\u{0}b",
      "<p>a\u{FFFD}b</p>\n"),
  ]

  static let images: [Case] = [
    Case(
      "figure", "a\n\n![alt](charts/f1.svg \"caption\")\n\nb", "<p>a</p>\n\(figure)\n<p>b</p>\n"),
    Case(
      "figure in a list item", "- ![alt](charts/f1.svg)", "<ul>\n<li>\n\(figure)\n</li>\n</ul>\n"),
    Case(
      "figure's image within text stays an image", "see ![alt](charts/f1.svg)",
      "<p>see <img src=\"charts/f1.svg\" alt=\"alt\" loading=\"lazy\" /></p>\n"),
    Case(
      "figure's image in a link stays an image", "[![alt](charts/f1.svg)](a.html)",
      "<p><a href=\"a.html\"><img src=\"charts/f1.svg\" alt=\"alt\" loading=\"lazy\" /></a></p>\n"),
    Case(
      "local picture", "![a *b* `c` \"d\"](images/x%20y.png \"t<\")",
      "<p><img src=\"images/x%20y.png\" alt=\"a b c &quot;d&quot;\" title=\"t&lt;\" loading=\"lazy\" /></p>\n"
    ),
    Case(
      "picture in a table cell", "|![i](images/i.png)|\n|-|",
      """
      <div class="table-scroll" tabindex="0" role="region" aria-label="Table">
      <table>
      <thead>
      <tr>
      <th scope="col"><img src="images/i.png" alt="i" loading="lazy" /></th>
      </tr>
      </thead>
      </table>
      </div>

      """),
    Case(
      "image with an image in its text", "![a ![b](images/b.png)](images/a.png)",
      "<p><img src=\"images/a.png\" alt=\"a b\" loading=\"lazy\" /></p>\n"),
    Case("image with a link in its text", "![a [b](c.md)](https://x/a.png)", "<p>a b</p>\n"),
    Case(
      "broken attribute attempt", "![\" onerror=\"x](images/a.png?\"onload=\"y)",
      "<p><img src=\"images/a.png?%22onload=%22y\" alt=\"&quot; onerror=&quot;x\" loading=\"lazy\" /></p>\n"
    ),
  ]

  static let outsideImages = [
    "https://x/a.png", "HTTP://x/a.png", "//x/a.png", "/a.png", "data:image/png;base64,AAAA",
    "data:image/svg+xml,x", "file:///etc/passwd", "../images/a.png", "images/../a.png",
    "images/%2e%2e/a.png", "images/.%2E/a.png", "images/..%2fa.png", "images\\a.png",
    "images/..\\a.png", "images/..%5ca.png", "images//x/a.png", "other/a.png", "a.png", "images",
    "", "javascript:x", "images/./a.png", "blob:x", "&#104;ttps://x/a.png", "<images/a b.png>",
  ]

  static let links: [Case] = [
    Case(
      "https", "[a](https://x.org/?a=1&b=2 \"t\")",
      "<p><a href=\"https://x.org/?a=1&amp;b=2\" title=\"t\" rel=\"noopener noreferrer\">a</a></p>\n"
    ),
    Case(
      "http", "<http://x.org>",
      "<p><a href=\"http://x.org\" rel=\"noopener noreferrer\">http://x.org</a></p>\n"),
    Case(
      "mail", "<a@b.org>",
      "<p><a href=\"mailto:a@b.org\" rel=\"noopener noreferrer\">a@b.org</a></p>\n"),
    Case("fragment", "[a](#b)", "<p><a href=\"#b\">a</a></p>\n"),
    Case("relative", "[a](data/images.csv)", "<p><a href=\"data/images.csv\">a</a></p>\n"),
    Case("relative, upwards", "[a](../b/index.html)", "<p><a href=\"../b/index.html\">a</a></p>\n"),
    Case(
      "no autolink", "www.x.org https://x.org a@x.org", "<p>www.x.org https://x.org a@x.org</p>\n"),
    Case("dropped link keeps its markup", "[*a* `b`](x:y)", "<p><em>a</em> <code>b</code></p>\n"),
    Case(
      "attribute attempt", "[a](https://x/\"onclick=\"y)",
      "<p><a href=\"https://x/%22onclick=%22y\" rel=\"noopener noreferrer\">a</a></p>\n"),
  ]

  static let forbiddenLinks = [
    "javascript:x", "JaVaScRiPt:x", "&#106;avascript:x", "java&#10;script:x", "java&Tab;script:x",
    "&#32;javascript:x", "&#1;javascript:x", "vbscript:x", "data:text/html,x", "file:///x",
    "ftp://x",
    "//x.org", "/x", "\\\\\\\\x.org", "/\\\\x.org", "", "x-y:z", "blob:x", "about:blank", "a&#9;b",
  ]

  static let rawHTML: [Case] = [
    Case("block", "<div onclick=\"x\">a</div>\n\nb", "<p>b</p>\n"),
    Case("inline", "a <b>b</b> <img src=x onerror=y>c", "<p>a b c</p>\n"),
    Case("script", "<script>alert(1)</script>", ""),
    Case("comment", "a <!-- b --> c\n\n<!-- d -->", "<p>a  c</p>\n"),
    Case("svg and style", "<style>a{}</style>\n\n<svg onload=x>\n\nb", "<p>b</p>\n"),
    Case("declaration and CDATA", "a <!X y> <![CDATA[z]]> <?p?> b", "<p>a    b</p>\n"),
    Case("entities", "&lt;b&gt; &amp; &#60;i&#62;", "<p>&lt;b&gt; &amp; &lt;i&gt;</p>\n"),
    Case(
      "in a code block", "```html x\" onclick=\"y\n<b>\n```",
      "<pre><code class=\"language-html\">&lt;b&gt;\n</code></pre>\n"),
    Case("in a heading", "# <b>a</b>", "<h1 id=\"a\">a</h1>\n"),
  ]

  @Test(arguments: structure + images + links + rawHTML)
  func converts(_ example: Case) throws {
    let converter = MarkdownConverter(figures: ["charts/f1.svg"])
    #expect(try converter.convert(example.markdown).html { _ in Self.figure } == example.html)
  }

  @Test(arguments: outsideImages)
  func replacesImagesOfOtherPlacesByTheirText(_ url: String) throws {
    #expect(try MarkdownConverter().convert("![the *alt*](\(url))").html == "<p>the alt</p>\n")
  }

  @Test(arguments: forbiddenLinks)
  func dropsLinksOfOtherSchemes(_ url: String) throws {
    #expect(try MarkdownConverter().convert("[a](\(url))").html == "<p>a</p>\n")
  }

  /// The ids in a chart must not come twice: where a text of the user's shows it too, its file stands.
  @Test func putsAFigureOnceAtItsLastPlace() throws {
    let text = "![a](charts/f1.svg)\n\nb\n\n![c](charts/f1.svg)\n"
    var converter = MarkdownConverter(figures: ["charts/f1.svg"])
    let html = try converter.convert(text).html { _ in "<figure id=\"f\"></figure>" }
    #expect(
      html == "<p><img src=\"charts/f1.svg\" alt=\"a\" loading=\"lazy\" /></p>\n<p>b</p>\n"
        + "<figure id=\"f\"></figure>\n")
    converter.hasFiles = false
    let alone = try converter.convert(text).html { _ in "<figure id=\"f\"></figure>\n" }
    #expect(alone == "<p>a</p>\n<p>b</p>\n<figure id=\"f\"></figure>\n")
  }

  @Test func numbersTheTablesOfOneSection() throws {
    let table = "|a|\n|-|\n\n"
    let html = try MarkdownConverter().convert("\(table)# A\n\n\(table)\(table)# \\<B>\n\n\(table)")
      .html
    let labels = html.split(separator: "aria-label=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(labels == ["Table", "Table: A", "Table: A, 2", "Table: &lt;B&gt;"])
  }

  @Test func aMissingExtensionIsAnError() {
    var converter = MarkdownConverter()
    converter.extensions = ["table", "mermaid"]
    #expect(throws: MarkdownError.missingExtension("mermaid")) { try converter.convert("a") }
  }

  /// The library keeps its extensions' special characters in one global table.
  @Test func manyThreadsGetTheSameResult() async throws {
    let text = "~~a~~ [^1]\n\n|a|\n|-|\n|~~b~~|\n\n[^1]: c\n"
    let expected = try MarkdownConverter().convert(text)
    try await withThrowingTaskGroup(of: HTMLFragment.self) { group in
      for _ in 0..<200 { group.addTask { try MarkdownConverter().convert(text) } }
      for try await fragment in group { #expect(fragment == expected) }
    }
  }
}
