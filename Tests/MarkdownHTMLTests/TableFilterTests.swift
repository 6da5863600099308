import Testing

@testable import MarkdownHTML

/// Buttons that choose the rows of a table, without a script.
struct TableFilterTests {
  private func html(_ markdown: String) throws -> String {
    try MarkdownConverter().convert(markdown).html
  }

  @Test func `rows carry the place of their words among the choices`() throws {
    let html = try html(
      """
      <!-- filter: Verdict -->

      | Cluster | Verdict |
      |---|---|
      | a | weak |
      | b | no clear & different |
      | c | weak |
      """)
    #expect(
      html.hasPrefix(
        """
        <div class="filtered">
        <fieldset class="table-filter"><legend>Verdict</legend>\
        <label><input type="radio" name="filter-1" class="show-all" checked><span>all (3)</span></label>\
        <label><input type="radio" name="filter-1" class="show-0"><span>weak (2)</span></label>\
        <label><input type="radio" name="filter-1" class="show-1">\
        <span>no clear &amp; different (1)</span></label></fieldset>
        <div class="table-scroll"
        """))
    let rows = html.matches(of: /<tr class="([^"]*)">/).map { String($0.1) }
    #expect(rows == ["choice-0", "choice-1", "choice-0"])
    #expect(html.hasSuffix("</table>\n</div>\n</div>\n"))
    #expect(!html.contains("<!--"))
  }

  @Test(arguments: [
    ("no such column", "<!-- filter: Size -->\n\n|a|Verdict|\n|-|-|\n|1|x|\n|2|y|\n"),
    ("words all alike", "<!-- filter: Verdict -->\n\n|a|Verdict|\n|-|-|\n|1|x|\n|2|x|\n"),
    (
      "too many kinds of words",
      "<!-- filter: Verdict -->\n\n|a|Verdict|\n|-|-|\n"
        + (0..<9).map { "|1|word \($0)|\n" }.joined()
    ),
    ("not right before the table", "<!-- filter: V -->\n\ntext\n\n|V|\n|-|\n|x|\n|y|\n"),
    ("another comment", "<!-- note: V -->\n\n|V|\n|-|\n|x|\n|y|\n"),
  ])
  func `a table gets no filter that would not help`(_ name: String, _ markdown: String) throws {
    let html = try html(markdown)
    #expect(!html.contains("fieldset"), "\(name)")
    #expect(!html.contains("<!--"))
    #expect(html.contains("<table>"))
  }

  @Test func `two filters of a page are two groups of buttons`() throws {
    let table = "<!-- filter: V -->\n\n|V|\n|-|\n|x|\n|y|\n\n"
    let html = try html(table + table)
    let names = Set(html.matches(of: /name="([^"]*)"/).map { String($0.1) })
    #expect(names == ["filter-1", "filter-2"])
  }
}
