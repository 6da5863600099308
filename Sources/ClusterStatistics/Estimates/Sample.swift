/// Count, mean and spread of the measured values of a group of images.
///
/// Always holds at least one finite value, so that the mean exists. Values are per-image scores;
/// where an interval is clipped they are taken to lie in 0...1.
package struct Sample: Sendable, Equatable {
  /// Number of values, 1 or more.
  package let count: Int
  /// Arithmetic mean.
  package let mean: Double
  /// Sum of squared deviations from the mean, 0 or more.
  package let squaredDeviations: Double

  /// Standard deviation with divisor n (ddof 0), as the service reports it.
  package var populationStandardDeviation: Double {
    (squaredDeviations / Double(count)).squareRoot()
  }

  /// Variance with divisor n - 1; `nil` for a single value.
  package var variance: Double? {
    count > 1 ? squaredDeviations / Double(count - 1) : nil
  }

  private init(count: Int, mean: Double, squaredDeviations: Double) {
    self.count = count
    self.mean = mean
    self.squaredDeviations = max(squaredDeviations, 0)
  }

  /// Summary of values, of which those that are not finite are skipped; `nil` when none is left.
  ///
  /// One pass by B. P. Welford (1962), Technometrics 4(3).
  package init?(_ values: some Sequence<Double>) {
    var count = 0
    var mean = 0.0
    var squares = 0.0
    for value in values where value.isFinite {
      count += 1
      let deviation = value - mean
      mean += deviation / Double(count)
      squares += deviation * (value - mean)
    }
    guard count > 0 else { return nil }
    self.init(count: count, mean: mean, squaredDeviations: squares)
  }

  /// The same of an array; other targets would pay a call for each of its values.
  package init?(_ values: [Double]) { self.init(values[...]) }

  /// Summary from aggregates, as in the vector analysis.
  ///
  /// `nil` when the count is below 1, when a number is not finite, and when the deviation is
  /// negative. Without a deviation only a single value is accepted: its deviation is 0.
  package init?(count: Int, mean: Double, populationStandardDeviation: Double?) {
    let deviation = populationStandardDeviation ?? (count == 1 ? 0 : .nan)
    guard count > 0, mean.isFinite, deviation.isFinite, deviation >= 0 else { return nil }
    self.init(
      count: count, mean: mean,
      squaredDeviations: count == 1 ? 0 : deviation * deviation * Double(count))
  }

  /// Summary of this group and another together.
  ///
  /// T. F. Chan, G. H. Golub, R. J. LeVeque (1979), eq. 2.1.
  package func merging(_ other: Sample) -> Sample {
    let total = count + other.count
    let gap = other.mean - mean
    let share = Double(other.count) / Double(total)
    return Sample(
      count: total, mean: mean + gap * share,
      squaredDeviations: squaredDeviations + other.squaredDeviations
        + gap * gap * Double(count) * share)
  }

  /// Summary of several groups together; `nil` when there is none.
  package static func merging(_ samples: some Sequence<Sample?>) -> Sample? {
    samples.reduce(nil as Sample?) { merged, next in
      guard let next else { return merged }
      return merged?.merging(next) ?? next
    }
  }

  /// Summary of this group without a part of it; `nil` when nothing would be left.
  ///
  /// The inverse of ``merging(_:)``. Rounding can leave a spread of about 1e-16 where the rest is
  /// constant; it never becomes negative.
  package func removing(_ part: Sample) -> Sample? {
    let rest = count - part.count
    guard rest > 0 else { return nil }
    let gap = mean - part.mean
    let restMean = mean + gap * Double(part.count) / Double(rest)
    let between = gap * gap * Double(part.count) * Double(count) / Double(rest)
    return Sample(
      count: rest, mean: restMean,
      squaredDeviations: squaredDeviations - part.squaredDeviations - between)
  }

  /// Summaries of values by group, in one pass.
  ///
  /// - Parameters:
  ///   - values: One value an image; those that are not finite are skipped.
  ///   - groups: Position in the result for each value; images outside `0..<groupCount` are skipped.
  ///   - groupCount: Number of groups.
  package static func byGroup(
    _ values: [Double], groups: [Int], groupCount: Int
  ) -> [Sample?] {
    precondition(values.count == groups.count, "every value needs a group")
    return summaries(values, groups: groups, groupCount: groupCount)
  }

  /// The same of groups in any form.
  static func summaries(
    _ values: [Double], groups: some Sequence<Int>, groupCount: Int
  ) -> [Sample?] {
    var counts = [Int](repeating: 0, count: groupCount)
    var means = [Double](repeating: 0, count: groupCount)
    var squares = means
    for (value, group) in zip(values, groups)
    where value.isFinite && counts.indices.contains(group) {
      counts[group] += 1
      let deviation = value - means[group]
      means[group] += deviation / Double(counts[group])
      squares[group] += deviation * (value - means[group])
    }
    return counts.indices.map { group in
      guard counts[group] > 0 else { return nil }
      return Sample(
        count: counts[group], mean: means[group], squaredDeviations: squares[group])
    }
  }
}
