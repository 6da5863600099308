/// One column of an image table, by what can be done to all columns alike.
///
/// ``ImageTable/columns`` is the one list of them: a column that is missing there is lost when
/// tables are joined, which a test notices.
struct ImageColumn: Sendable {
  /// Adds the rows of another table's column behind the own ones.
  let append: @Sendable (inout ImageTable, ImageTable) -> Void
  /// Gives a table the chosen rows of another table's column.
  let select: @Sendable (inout ImageTable, ImageTable, [Int]) -> Void
  /// Makes room for so many rows altogether.
  let reserve: @Sendable (inout ImageTable, Int) -> Void
  /// Number of rows.
  let count: @Sendable (ImageTable) -> Int

  /// The column at a place in a table.
  init<Rows: RowStorage>(_ path: any WritableKeyPath<ImageTable, Rows> & Sendable) {
    append = { $0[keyPath: path].append(rows: $1[keyPath: path]) }
    select = { $0[keyPath: path] = $1[keyPath: path].selecting($2) }
    reserve = { $0[keyPath: path].reserveRows($1) }
    count = { $0[keyPath: path].rowCount }
  }
}

/// What holds a value for each row.
protocol RowStorage: SendableMetatype {
  /// Number of rows.
  var rowCount: Int { get }
  /// Adds rows behind the own ones.
  mutating func append(rows other: Self)
  /// Some of the rows, in the order given.
  func selecting(_ rows: [Int]) -> Self
  /// Makes room for so many rows altogether.
  mutating func reserveRows(_ count: Int)
}

extension Array: RowStorage {
  var rowCount: Int { count }
  mutating func append(rows other: [Element]) { self += other }
  func selecting(_ rows: [Int]) -> [Element] { rows.map { self[$0] } }
  mutating func reserveRows(_ count: Int) { reserveCapacity(count) }
}

extension TextColumn: RowStorage {
  var rowCount: Int { count }

  mutating func append(rows other: TextColumn) { append(other) }

  func selecting(_ rows: [Int]) -> TextColumn {
    var selected = TextColumn()
    for row in rows { selected.append(validUTF8: utf8(row)) }
    return selected
  }
}

extension ConfusionColumn: RowStorage {
  var rowCount: Int { ends.count }

  mutating func append(rows other: ConfusionColumn) { append(other) }

  func selecting(_ rows: [Int]) -> ConfusionColumn {
    var selected = ConfusionColumn()
    for row in rows {
      for triple in triples(row) {
        selected.append(
          actual: actual[triple], predicted: predicted[triple], count: counts[triple])
      }
      selected.endImage()
    }
    return selected
  }
}
