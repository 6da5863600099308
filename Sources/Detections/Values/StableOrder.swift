/// Orders of rows by counting, which keep equal rows as they were.
enum StableOrder {
  /// Sorts rows by a small key.
  ///
  /// - Parameters:
  ///   - rows: The rows in their order so far.
  ///   - keys: Key of each row, below `keyCount`.
  static func sorted(_ rows: [Int32], by keys: [Int32], keyCount: Int) -> [Int32] {
    var next = starts(keys, keyCount: keyCount)
    var result = [Int32](repeating: 0, count: rows.count)
    for row in rows {
      let key = Int(keys[Int(row)])
      result[Int(next[key])] = row
      next[key] += 1
    }
    return result
  }

  /// Where the rows of each key begin once they are sorted; one more entry than keys.
  static func starts(_ keys: [Int32], keyCount: Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: keyCount + 1)
    for key in keys { starts[Int(key) + 1] += 1 }
    for key in 0..<keyCount { starts[key + 1] += starts[key] }
    return starts
  }

  /// Sorts rows by falling score: a radix sort of the bits, which order as the numbers do once the
  /// sign is turned.
  ///
  /// - Parameter scores: Finite score of each row.
  static func descending(_ rows: [Int32], by scores: [Double]) -> [Int32] {
    let digitBits = 11
    let bucketCount = 1 << digitBits
    let keys = scores.map(descendingBits)
    var rows = rows
    var other = rows
    for shift in stride(from: 0, to: 64, by: digitBits) {
      var next = [Int32](repeating: 0, count: bucketCount + 1)
      for key in keys { next[Int((key >> UInt64(shift)) & UInt64(bucketCount - 1)) + 1] += 1 }
      if next.contains(Int32(rows.count)) { continue }
      for bucket in 0..<bucketCount { next[bucket + 1] += next[bucket] }
      for row in rows {
        let bucket = Int((keys[Int(row)] >> UInt64(shift)) & UInt64(bucketCount - 1))
        other[Int(next[bucket])] = row
        next[bucket] += 1
      }
      swap(&rows, &other)
    }
    return rows
  }

  private static func descendingBits(_ score: Double) -> UInt64 {
    // Adding zero makes negative zero equal to zero.
    let bits = (score + 0).bitPattern
    return bits >> 63 == 1 ? bits : ~(bits | 1 << 63)
  }
}
