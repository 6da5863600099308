import Testing

@testable import MarkdownHTML

/// What a reader unfolds: `<details>` of the Markdown, in pairs, and never as raw HTML.
struct MarkdownFoldsTests {
  private func html(_ markdown: String) throws -> String {
    try MarkdownConverter().convert(markdown).html
  }

  @Test func `a part with a heading before it takes the heading as summary and its id as content`()
    throws
  {
    let fragment = try MarkdownConverter().convert(
      "## All\n\n## All clusters\n\n<details>\n<summary>54 of them</summary>\n\na\n\n</details>\n")
    #expect(
      fragment.html.hasSuffix(
        """
        <details class="fold section">
        <summary>
        <h2>All clusters</h2>
        <span>54 of them</span></summary>
        <div class="fold-content" id="all-clusters">
        <p>a</p>
        </div>
        </details>

        """))
    #expect(fragment.headings.map(\.id) == ["all", "all-clusters"])
  }

  @Test func `a part without a heading has its words alone, escaped`() throws {
    let html = try html("a\n\n<details>\n<summary>a & <b>b</b></summary>\n\nc\n\n</details>\n")
    #expect(
      html == """
        <p>a</p>
        <details class="fold">
        <summary>
        <span>a &amp; &lt;b&gt;b&lt;/b&gt;</span></summary>
        <div class="fold-content">
        <p>c</p>
        </div>
        </details>

        """)
  }

  @Test func `parts stand inside each other`() throws {
    let html = try html(
      """
      ## A

      <details>
      <summary>a</summary>

      ### B

      <details>
      <summary>b</summary>

      | x |
      |---|
      | y |

      </details>

      end

      </details>

      after
      """)
    let outer = try #require(html.firstRange(of: "<div class=\"fold-content\" id=\"a\">"))
    let inner = try #require(html.firstRange(of: "<div class=\"fold-content\" id=\"b\">"))
    #expect(outer.upperBound < inner.lowerBound)
    #expect(html.hasSuffix("<p>end</p>\n</div>\n</details>\n<p>after</p>\n"))
    #expect(html.ranges(of: "<details").count == 2)
    #expect(html.contains("<td>y</td>"))
  }

  @Test func `an item of a list has parts of its own`() throws {
    let html = try html(
      "1. a\n\n   <details>\n   <summary>b</summary>\n\n   - c\n\n   </details>\n\n2. d\n")
    #expect(
      html.contains("<summary>\n<span>b</span></summary>\n<div class=\"fold-content\">\n<ul>"))
    #expect(html.contains("</details>\n</li>\n<li>\n<p>d</p>"))
  }

  static let unpaired = [
    "<details>\n<summary>a</summary>\n\nb\n",
    "</details>\n\nb\n",
    "> <details>\n> <summary>a</summary>\n\nb\n\n</details>\n",
    "<details open>\n<summary>a</summary>\n\nb\n\n</details>\n",
    "<details><summary onclick=\"x\">a</summary>\n\nb\n\n</details>\n",
  ]

  @Test(arguments: unpaired) func `tags that are no pair are dropped`(markdown: String) throws {
    let html = try html(markdown)
    #expect(!html.contains("details"))
    #expect(html.contains("<p>b</p>"))
  }

  @Test func `an opening tag of a stranger swallows no part of ours`() throws {
    let html = try html(
      "<details>\n<summary>x</summary>\n\n# A\n\n<details>\n<summary>a</summary>\n\nb\n\n</details>\n"
    )
    #expect(html.ranges(of: "<details").count == 1)
    #expect(html.contains("id=\"a\">\n<p>b</p>"))
  }

  @Test func `many headings in quotes before a part take no time`() throws {
    let quoted = String(repeating: "> # a\n\nb\n\n", count: 5_000)
    let html = try html(quoted + "# Z\n\n<details>\n<summary>z</summary>\n\nc\n\n</details>\n")
    #expect(html.contains("id=\"z\">\n<p>c</p>"))
  }
}
