import PlainText
import RoboflowAPI

/// The rows of `list` as text; whatever the service sent, a row stays one line.
struct EvaluationTable {
  private let cells: [[ShownText]]
  private static let heading: [ShownText] = [
    "EVALUATION", "STATUS", "PROJECT", "VERSION", "MODEL", "CREATED",
  ]

  init(rows: [EvaluationRow]) {
    cells = rows.map { row in
      [row.evalId, row.status, row.project, row.versionId, row.modelId, row.createdAt]
        .map { ShownText(foreign: $0 ?? "", to: 60) }
    }
  }

  /// For scripts: no heading, cells separated by tabs, absent ones empty.
  var tabSeparated: String {
    cells.map { $0.map(\.string).joined(separator: "\t") }.joined(separator: "\n")
  }

  /// For a terminal: a heading and aligned columns, absent cells as a dash.
  var aligned: String {
    let shown = cells.map { row in row.map { $0.isEmpty ? "-" : $0 } }
    return TextTable(Self.heading, shown, hasRule: false).lines.joined(separator: "\n")
  }
}
