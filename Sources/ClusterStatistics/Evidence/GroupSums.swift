/// Number, sum and sum of squares of the values of each group.
struct GroupSums {
  var counts: [Int]
  var sums: [Double]
  var squares: [Double]

  init(_ values: [Double], groups: [Int32], groupCount: Int) {
    counts = [Int](repeating: 0, count: groupCount)
    sums = [Double](repeating: 0, count: groupCount)
    squares = sums
    for (value, group) in zip(values, groups) where group >= 0 && Int(group) < groupCount {
      counts[Int(group)] += 1
      sums[Int(group)] += value
      squares[Int(group)] += value * value
    }
  }

  /// Standardised mean of a group; `nil` where it has no value, 0 where all values are equal.
  func statistic(of group: Int, _ measure: ModeratedMean) -> Double? {
    guard counts[group] > 0 else { return nil }
    guard measure.variance > 0 else { return 0 }
    return measure.statistic(
      count: Double(counts[group]), sum: sums[group], squares: squares[group])
  }
}
