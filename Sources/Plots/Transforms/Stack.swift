/// Puts series on top of each other, band by band.
package enum Stack {
  /// For each series and band where its part starts and ends; negative and NaN count as 0.
  package static func spans(_ amounts: [[Double]]) -> [[ClosedRange<Double>]] {
    var tops = [Double](repeating: 0, count: amounts.map(\.count).max() ?? 0)
    return amounts.map { column in
      column.enumerated().map { row, amount in
        let start = tops[row]
        tops[row] += amount > 0 && amount.isFinite ? amount : 0
        return start...tops[row]
      }
    }
  }
}
