/// Writes a table in a frame of its own that scrolls sideways, so that the page never does.
struct TableRewriter {
  let outlined: MarkdownOutline.Table
  private var table: CMarkNode { outlined.node }

  /// Writes a table that was found in a document.
  init(_ outlined: MarkdownOutline.Table) { self.outlined = outlined }

  /// Replaces the table by one with a labelled frame and column headers, and its filter above.
  func write() throws(MarkdownError) {
    let filter = outlined.filter.map { $0.filter.controls(number: $0.number) }
    let frame = try CMarkNode.block(
      (filter.map { "<div class=\"filtered\">\n\($0)\n" } ?? "")
        + "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\""
        + " aria-label=\"\(HTMLText.escape(outlined.label))\">\n<table>",
      "</table>\n</div>" + (filter == nil ? "" : "\n</div>"))
    let headers = Self.tags("<th scope=\"col\"", table.columnAlignments)
    let cells = Self.tags("<td", table.columnAlignments)
    let rows = table.children
    for header in rows.filter({ $0.kind == .tableHeader }) {
      let head = try CMarkNode.block("<thead>\n<tr>", "</tr>\n</thead>")
      try moveCells(of: header, to: head, headers, "</th>")
      try frame.append(head)
    }
    let bodyRows = rows.filter { $0.kind == .tableRow }
    if !bodyRows.isEmpty { try frame.append(body(of: bodyRows, cells)) }
    try table.replace(with: frame)
  }

  private func body(
    of rows: [CMarkNode], _ cells: [String]
  ) throws(MarkdownError) -> CMarkNode {
    let body = try CMarkNode.block("<tbody>", "</tbody>")
    for (position, row) in rows.enumerated() {
      let name = outlined.filter.map { " class=\"\($0.filter.className(ofRow: position))\"" }
      let line = try CMarkNode.block("<tr\(name ?? "")>", "</tr>")
      try moveCells(of: row, to: line, cells, "</td>")
      try body.append(line)
    }
    return body
  }

  /// The opening tag of each column.
  private static func tags(_ opening: String, _ alignments: [String?]) -> [String] {
    // An attribute, as a style is forbidden by the strictest hosts.
    alignments.map { opening + ($0.map { " align=\"\($0)\"" } ?? "") + ">" }
  }

  private func moveCells(
    of row: CMarkNode, to line: CMarkNode, _ opening: [String], _ closing: String
  ) throws(MarkdownError) {
    // A row has no more cells than its table has columns.
    for (cell, tag) in zip(row.children, opening) {
      let element = try CMarkNode.inline(tag, closing)
      try cell.moveChildren(to: element)
      try line.append(element)
    }
  }
}
