/// A count for each image in 32 bits; the few that need more are kept beside them.
public struct CountColumn: Sendable, Equatable {
  // Not private, so that loops over counts in other modules need no call for each.
  @usableFromInline var values: [Int32] = []
  /// Counts of `Int32.max` and above, by row.
  @usableFromInline var great: [Int: Int] = [:]

  /// An empty column.
  public init() {}

  /// Adds a count at the end; ``ImageTable/noCount`` where there is none.
  public mutating func append(_ count: Int) {
    if count >= Int(Int32.max) { great[values.count] = count }
    values.append(Int32(clamping: count))
  }

  /// Adds counts at the end.
  package mutating func append(_ counts: [Int]) {
    for (place, count) in counts.enumerated() where count >= Int(Int32.max) {
      great[values.count + place] = count
    }
    values += counts.map { Int32(clamping: $0) }
  }

  /// The count at a row; `nil` where none is given.
  public func known(_ row: Int) -> Int? {
    let count = self[row]
    return count == ImageTable.noCount ? nil : count
  }
}

extension CountColumn: RandomAccessCollection, MutableCollection {
  /// The first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { values.count }

  /// The count at a row; ``ImageTable/noCount`` where none is given.
  public subscript(row: Int) -> Int {
    @inlinable @inline(__always) get {
      values[row] == .max ? great[row] ?? Int(Int32.max) : Int(values[row])
    }
    set {
      great[row] = newValue >= Int(Int32.max) ? newValue : nil
      values[row] = Int32(clamping: newValue)
    }
  }
}

extension CountColumn: ExpressibleByArrayLiteral {
  /// A column of these counts.
  public init(arrayLiteral counts: Int...) {
    for count in counts { append(count) }
  }
}

extension CountColumn: RowStorage {
  var rowCount: Int { count }

  mutating func append(rows other: CountColumn) {
    for (row, count) in other.great { great[values.count + row] = count }
    values += other.values
  }

  func selecting(_ rows: [Int]) -> CountColumn {
    var selected = CountColumn()
    for row in rows { selected.append(self[row]) }
    return selected
  }

  mutating func reserveRows(_ count: Int) { values.reserveCapacity(count) }
}
