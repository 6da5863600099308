package import PlainText
package import SVG

/// What a chart shows as rows of finished texts.
package struct FigureTable: Sendable, Equatable {
  /// A column's name and kind.
  package struct Column: Sendable, Equatable {
    package var name: ShownText
    /// Numbers are set to the right with figures of equal width.
    package var isNumber: Bool

    /// Makes a column of numbers, or of texts.
    package init(_ name: ShownText, isNumber: Bool = true) {
      self.name = name
      self.isNumber = isNumber
    }
  }

  package var columns: [Column]
  /// Cells of each row; the first names the row.
  package var rows: [[ShownText]]

  /// Makes a table whose rows have one cell per column.
  package init(columns: [Column], rows: [[ShownText]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row has a cell per column")
    self.columns = columns
    self.rows = rows
  }
}

extension FigureTable {
  /// How much of a page it takes, folded away.
  package var load: DrawingLoad {
    if rows.isEmpty { return DrawingLoad() }
    return DrawingLoad(
      elements: 6 + (rows.count + 1) * (columns.count + 1),
      texts: rows.flatMap(\.self) + columns.map(\.name))
  }

  /// Writes the table folded away.
  ///
  /// - Parameter title: Title of the chart.
  package func writeFolded(into html: inout HTMLWriter, title: ShownText) {
    html.element("details", ["class": "figure-data"]) { html in
      html.element("summary", text: "Data table")
      html.element(
        "div",
        [
          "class": "table-scroll", "tabindex": "0", "role": "region",
          "aria-label": "Data of the chart: \(title)",
        ]
      ) { html in
        html.element("table") { write(into: &$0) }
      }
    }
    html.newline()
  }

  /// Writes head and body of the table.
  package func write(into html: inout HTMLWriter) {
    html.element("thead") { html in
      html.element("tr") { html in
        for column in columns { writeHeader(column, into: &html) }
      }
    }
    html.newline()
    html.element("tbody") { html in
      for row in rows {
        html.element("tr") { html in
          for (column, cell) in zip(columns, row).enumerated() {
            write(cell.1, isFirst: column == 0, isNumber: cell.0.isNumber, into: &html)
          }
        }
        html.newline()
      }
    }
  }

  private func writeHeader(_ column: Column, into html: inout HTMLWriter) {
    if column.isNumber {
      html.element("th", ["scope": "col", "class": "number"], text: column.name)
    } else {
      html.element("th", ["scope": "col"], text: column.name)
    }
  }

  private func write(
    _ cell: ShownText, isFirst: Bool, isNumber: Bool, into html: inout HTMLWriter
  ) {
    if isFirst {
      html.element("th", "scope", own: "row", text: cell)
    } else if isNumber {
      html.element("td", "class", own: "number", text: cell)
    } else {
      html.element("td", text: cell)
    }
  }
}
