/// Which tables and rows to print, and with how many runs.
///
///     simulation page planted --rows "2000/40 unequal" --runs 800
struct Choice {
  private var tables: [String] = []
  private var rows = ""
  private var number: Int?

  /// Reads arguments: names of tables, all without any; `--rows` text that a row begins with; `--runs`.
  init(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--rows": rows = rest.popFirst() ?? ""
      case "--runs": number = rest.popFirst().flatMap { Int($0) }
      default: tables.append(argument)
      }
    }
  }

  /// Whether everything is wanted.
  var isEverything: Bool { tables.isEmpty && rows.isEmpty && number == nil }

  func wants(table name: String) -> Bool { tables.isEmpty || tables.contains(name) }

  func wants(row name: String) -> Bool { rows.isEmpty || name.hasPrefix(rows) }

  /// Runs of a row that usually has so many.
  func runs(_ usual: Int) -> Int { number ?? usual }
}
