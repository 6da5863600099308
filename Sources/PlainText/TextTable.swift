/// A table in characters of one width.
package struct TextTable {
  private let rows: [[String]]
  private let right: Set<Int>

  /// Makes a table.
  ///
  /// - Parameters:
  ///   - titles: Heads of the columns.
  ///   - cells: A cell for each column, row by row.
  ///   - right: Columns that are aligned at their right.
  ///   - hasRule: Whether a line of dashes stands below the titles.
  package init(
    _ titles: [ShownText], _ cells: [[ShownText]], right: Set<Int> = [], hasRule: Bool = true
  ) {
    let texts = ([titles] + cells).map { $0.map(\.string) }
    let rules = titles.indices.map { column in
      String(repeating: "-", count: texts.map { $0[column].count }.max() ?? 0)
    }
    rows = texts.prefix(1) + (hasRule ? [rules] : []) + texts.dropFirst()
    self.right = right
  }

  /// The lines, without spaces at their ends.
  package var lines: [String] {
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - text.count)
        return right.contains(column) ? space + text : text + space
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
