import JSON

/// A value of a row, stated once for a CSV and for `data/report.json`.
///
/// One that is not known is an empty cell and an absent member.
struct DataColumn<Row>: Sendable {
  private let column: String?
  private let member: String
  private let value: Value

  private enum Value: Sendable {
    case count(@Sendable (Row) -> Int?)
    case number(@Sendable (Row) -> Double?)
    case interval(@Sendable (Row) -> ClosedRange<Double>?)
  }

  /// A whole number.
  ///
  /// - Parameters:
  ///   - column: Name in the CSV, `true_positives`; `nil` where the CSV has no such column.
  ///   - member: Name in `data/report.json`, `truePositives`.
  static func count(
    _ column: String?, _ member: String, _ value: @escaping @Sendable (Row) -> Int?
  ) -> DataColumn { DataColumn(column: column, member: member, value: .count(value)) }

  /// A number.
  static func number(
    _ column: String?, _ member: String, _ value: @escaping @Sendable (Row) -> Double?
  ) -> DataColumn { DataColumn(column: column, member: member, value: .number(value)) }

  /// A number whose column is called as its member is, in the way of columns: `f1_mean` for `f1Mean`.
  static func number(
    _ member: String, _ value: @escaping @Sendable (Row) -> Double?
  ) -> DataColumn {
    let words = member.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }
    return number(words.joined(), member, value)
  }

  /// An interval; in the CSV two columns, `…_lower` and `…_upper`.
  static func interval(
    _ column: String?, _ member: String,
    _ value: @escaping @Sendable (Row) -> ClosedRange<Double>?
  ) -> DataColumn { DataColumn(column: column, member: member, value: .interval(value)) }

  /// Heads of its columns.
  var heads: [String] {
    guard let column else { return [] }
    if case .interval = value { return [column + "_lower", column + "_upper"] }
    return [column]
  }

  /// Writes its cells.
  func write(_ row: Row, to csv: inout CSVWriter) {
    if column == nil { return }
    switch value {
    case .count(let count): csv.number(count(row))
    case .number(let number): csv.number(number(row))
    case .interval(let interval):
      let range = interval(row)
      csv.number(range?.lowerBound)
      csv.number(range?.upperBound)
    }
  }

  /// Its member of what has such a row.
  func member<Whole>(of row: @escaping @Sendable (Whole) -> Row) -> JSONMembers<Whole>.Member {
    let name = member
    let write: JSONMembers<Whole>.Write =
      switch value {
      case .count(let count): { $1.member(name, count(row($0))) }
      case .number(let number): { $1.member(name, number(row($0))) }
      case .interval(let interval): { $1.member(name, interval(row($0))) }
      }
    return (name, write)
  }
}
