/// Where each of many texts or lists ends in a column of all of them, in 32 bits each; ends never fall.
struct EndColumn: Sendable, Equatable {
  /// The lower 32 bits of each end.
  private var lower: [UInt32] = []
  /// First rows that end beyond another 2^32, ascending; hardly any column is so long that there is one.
  private var turns: [Int] = []

  /// Number of ends.
  var count: Int { lower.count }

  /// From the end of the row before to the end of a row.
  func range(_ row: Int) -> Range<Int> {
    guard turns.isEmpty else { return (row == 0 ? 0 : self[row - 1])..<self[row] }
    return (row == 0 ? 0 : Int(lower[row - 1]))..<Int(lower[row])
  }

  /// The same for some rows.
  func ranges(_ rows: Range<Int>) -> [Range<Int>] {
    guard turns.isEmpty else { return rows.map(range) }
    var start = rows.lowerBound == 0 ? 0 : Int(lower[rows.lowerBound - 1])
    return lower[rows].map { end in
      defer { start = Int(end) }
      return start..<Int(end)
    }
  }

  private subscript(row: Int) -> Int {
    let end = Int(lower[row])
    return turns.isEmpty ? end : end + turns.count { $0 <= row } << 32
  }

  /// Adds an end.
  mutating func append(_ end: Int) {
    while turns.count < end >> 32 { turns.append(lower.count) }
    lower.append(UInt32(truncatingIfNeeded: end))
  }

  /// Adds the ends of another column, whose texts or lists begin at a place.
  mutating func append(_ other: EndColumn, from start: Int) {
    if turns.isEmpty, other.turns.isEmpty, start + Int(other.lower.last ?? 0) <= UInt32.max {
      let shift = UInt32(start)
      lower += other.lower.map { $0 + shift }
    } else {
      for row in 0..<other.count { append(start + other[row]) }
    }
  }

  /// Adds the ends of texts or lists that begin at a place, from 0.
  mutating func append(_ ends: [Int], from start: Int) {
    if turns.isEmpty, start + (ends.last ?? 0) <= UInt32.max {
      lower += ends.map { UInt32(start + $0) }
    } else {
      for end in ends { append(start + end) }
    }
  }

  /// Makes room for so many ends altogether.
  mutating func reserveCapacity(_ count: Int) { lower.reserveCapacity(count) }
}
