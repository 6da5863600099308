import RoboflowAPI

/// The rows of `list` as text; whatever the service sent, a row stays one line.
struct EvaluationTable {
  private let cells: [[String]]
  private static let heading = ["EVALUATION", "STATUS", "PROJECT", "VERSION", "MODEL", "CREATED"]

  init(rows: [EvaluationRow]) {
    cells = rows.map { row in
      [row.evalId, row.status, row.project, row.versionId, row.modelId, row.createdAt]
        .map { ($0 ?? "").printable(limit: 60) }
    }
  }

  /// For scripts: no heading, cells separated by tabs, absent ones empty.
  var tabSeparated: String {
    cells.map { $0.joined(separator: "\t") }.joined(separator: "\n")
  }

  /// For a terminal: a heading and aligned columns, absent cells as a dash.
  var aligned: String {
    let lines = [Self.heading] + cells.map { $0.map { $0.isEmpty ? "-" : $0 } }
    let widths = Self.heading.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      zip(line, widths).enumerated().map { index, cell in
        let isLast = index == line.count - 1
        return cell.0 + (isLast ? "" : String(repeating: " ", count: cell.1 - cell.0.count))
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
