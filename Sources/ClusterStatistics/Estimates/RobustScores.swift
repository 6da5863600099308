/// How far each value lies from the middle of its group, by measures that outliers cannot move.
///
/// B. Iglewicz and D. C. Hoaglin (1993), *How to Detect and Handle Outliers*, section 3.5: the
/// modified z-score 0.6745 (x - median) / MAD, with MAD the median absolute deviation from the
/// median; they call values beyond 3.5 outliers.
package struct RobustScores: Sendable, Equatable {
  /// Middle of the finite values.
  package let median: Double
  /// One score a value, 0 at the median; `nil` for values that are not finite.
  package let scores: [Double?]

  /// Beyond this score a value counts as an outlier.
  package static let outlierThreshold = 3.5

  /// Scores a group; `nil` when it has no finite value.
  ///
  /// When more than half of the values agree, MAD is 0; the mean absolute deviation takes its place,
  /// (x - median) / (sqrt(pi / 2) MeanAD). When all agree every score is 0.
  package init?(_ values: [Double]) {
    guard let median = middle(values.filter(\.isFinite)) else { return nil }
    let deviations = values.filter(\.isFinite).map { abs($0 - median) }
    let mad = middle(deviations) ?? 0
    let mean = deviations.reduce(0, +) / Double(deviations.count)
    let unit = mad > 0 ? mad / 0.6745 : mean * (Double.pi / 2).squareRoot()
    self.median = median
    scores = values.map { value in
      guard value.isFinite else { return nil }
      return unit > 0 ? (value - median) / unit : 0
    }
  }

  /// Positions of values that lie far below the rest, lowest first.
  ///
  /// None in groups of fewer than `minCount` finite values: there the median itself is chance.
  package func lowOutliers(
    threshold: Double = RobustScores.outlierThreshold, minCount: Int = 5
  ) -> [Int] {
    guard scores.count(where: { $0 != nil }) >= minCount else { return [] }
    let found = scores.indices.compactMap { index in
      scores[index].flatMap { $0 < -threshold ? (score: $0, index: index) : nil }
    }
    return found.sorted { ($0.score, $0.index) < ($1.score, $1.index) }.map(\.index)
  }
}

private func middle(_ values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  let half = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
}
