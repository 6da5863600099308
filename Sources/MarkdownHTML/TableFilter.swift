/// Radio buttons above a table that choose its rows by the words of one column, by style sheet alone.
///
/// An author asks for them with a comment before the table, which Git hosts do not show:
///
/// ```markdown
/// <!-- filter: Verdict -->
///
/// | Cluster | Verdict |
/// |---|---|
/// ```
///
/// A column whose words are all alike, or of too many kinds, gets none.
struct TableFilter {
  /// Head of the column.
  let column: String
  /// What is chosen from: the words of the column in the order of the rows, and how many rows have them.
  let choices: [(words: String, rows: Int)]
  /// For each row the position of its words among the choices.
  let choiceOfRow: [Int]

  /// Most choices; `report.css` knows as many.
  private static let mostChoices = 6

  /// The filter of a table; `nil` where none is asked for, or none would help.
  init?(of table: CMarkNode) throws(MarkdownError) {
    guard let column = Self.column(askedBefore: table) else { return nil }
    let rows = table.children
    var place: Int?
    for (index, cell) in (rows.first?.children ?? []).enumerated()
    where try cell.plainText() == column { place = index }
    guard let place else { return nil }
    var choices: [(words: String, rows: Int)] = []
    var choiceOfRow: [Int] = []
    for row in rows.dropFirst() {
      let cells = row.children
      let words = cells.indices.contains(place) ? try cells[place].plainText() : ""
      let known = choices.firstIndex { $0.words == words }
      let choice = known ?? choices.count
      guard choice < Self.mostChoices else { return nil }
      if known == nil { choices.append((words, 0)) }
      choices[choice].rows += 1
      choiceOfRow.append(choice)
    }
    guard choices.count > 1 else { return nil }
    (self.column, self.choices, self.choiceOfRow) = (column, choices, choiceOfRow)
  }

  /// Class of a row.
  func className(ofRow row: Int) -> String { "choice-\(choiceOfRow[row])" }

  /// The buttons of the page's n-th filter.
  func controls(number: Int) -> String {
    let buttons = choices.enumerated().map { position, choice in
      Self.button(
        number, "show-\(position)", "\(HTMLText.escape(choice.words)) (\(choice.rows))")
    }
    return "<fieldset class=\"table-filter\"><legend>\(HTMLText.escape(column))</legend>"
      + Self.button(number, "show-all", "all (\(choiceOfRow.count))", isChosen: true)
      + buttons.joined() + "</fieldset>"
  }

  private static func button(
    _ number: Int, _ name: String, _ label: String, isChosen: Bool = false
  ) -> String {
    "<label><input type=\"radio\" name=\"filter-\(number)\" class=\"\(name)\""
      + "\(isChosen ? " checked" : "")><span>\(label)</span></label>"
  }

  private static func column(askedBefore table: CMarkNode) -> String? {
    let (start, end) = ("<!-- filter: ", " -->\n")
    guard let comment = table.previous, comment.kind == .htmlBlock,
      comment.literal.hasPrefix(start), comment.literal.hasSuffix(end)
    else { return nil }
    return String(comment.literal.dropFirst(start.count).dropLast(end.count))
  }
}
