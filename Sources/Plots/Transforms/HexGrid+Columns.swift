/// What the points of each cell have in common, from columns with a value for each point.
extension HexGrid {
  /// For each cell the mean of the known values of its points, NaN where none is known.
  ///
  /// - Parameter isTaken: Whether each point counts; `nil` for all.
  package func means(of values: [Double], where isTaken: [Bool]? = nil) -> [Double] {
    var sums = [Double](repeating: 0, count: cells.count)
    var known = sums
    for (point, cell) in cellOfPoint.enumerated() where cell >= 0 && isTaken?[point] ?? true {
      let value = values[point]
      guard !value.isNaN else { continue }
      sums[Int(cell)] += value
      known[Int(cell)] += 1
    }
    return zip(sums, known).map { $1 > 0 ? $0 / $1 : .nan }
  }

  /// For each cell how many of its points are taken.
  package func counts(where isTaken: [Bool]) -> [Int] {
    var counts = [Int](repeating: 0, count: cells.count)
    for (cell, isTaken) in zip(cellOfPoint, isTaken) where isTaken && cell >= 0 {
      counts[Int(cell)] += 1
    }
    return counts
  }

  /// For each cell how many of its points are of each kind.
  package func counts(of kinds: [UInt8], kindCount: Int) -> [[Int]] {
    var counts = [Int](repeating: 0, count: cells.count * kindCount)
    for (cell, kind) in zip(cellOfPoint, kinds) where cell >= 0 {
      counts[Int(cell) * kindCount + Int(kind)] += 1
    }
    return cells.indices.map { Array(counts[$0 * kindCount..<($0 + 1) * kindCount]) }
  }

  /// The most frequent kind of some counts, the least of those equally frequent.
  package static func mode(_ counts: ArraySlice<Int>) -> Int {
    counts.indices.max { (counts[$0], $1) < (counts[$1], $0) } ?? counts.startIndex
  }

  /// Points of a cell that belong to one group.
  package struct Part: Sendable {
    /// Position of the group; -1 for none.
    package var group = -1
    /// Number of the points.
    package var count = 0
    /// The last of them.
    fileprivate var last = 0
  }

  /// For each cell the group with most points; of several it is the one that has all of them first.
  ///
  /// - Parameter groups: Points of each group, ascending.
  package func largestParts(_ groups: [[Int]]) -> [Part] {
    var largest = [Part](repeating: Part(), count: cells.count)
    var counts = [Int](repeating: 0, count: cells.count)
    for (group, points) in groups.enumerated() {
      for point in points where cellOfPoint[point] >= 0 { counts[Int(cellOfPoint[point])] += 1 }
      // The first that is met in a cell from the end is the last there, and takes the count away.
      for point in points.reversed() where cellOfPoint[point] >= 0 {
        let cell = Int(cellOfPoint[point])
        if (counts[cell], largest[cell].last) > (largest[cell].count, point) {
          largest[cell] = Part(group: group, count: counts[cell], last: point)
        }
        counts[cell] = 0
      }
    }
    return largest
  }
}
