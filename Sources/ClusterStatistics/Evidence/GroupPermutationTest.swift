/// Whether groups of values lie higher or lower than a draw of as many from all values would.
///
/// Values are dealt anew to the groups, seeded; each deal cut into blocks of n gives many draws for a
/// group of n. The statistic is that of ``ModeratedMean``, weighed by ``SpreadScatter``. A group is done once 20 draws lie at
/// least as far out (J. Besag and P. Clifford 1991, "Sequential Monte Carlo p-values"); where the most
/// deals allowed give fewer, ``TailSamples`` reaches beyond them. Values in another order give the
/// same result.
package struct GroupPermutationTest: Sendable, Equatable {
  /// What is known of one group.
  package struct Result: Sendable, Equatable {
    /// Number of values.
    package let count: Int
    /// Standardised mean; above 0 for values higher than the mean of all.
    package let statistic: Double
    /// Probability of a statistic at least as high, were the group a draw from all values.
    package let pValueAbove: Double
    /// Probability of one at least as low.
    package let pValueBelow: Double
  }

  /// One a group; `nil` for groups of fewer values than were asked for, and of all or all but one.
  package let results: [Result?]
  /// Sum over sqrt(n s0²) of all groups that have a value, small ones too: what ranks them best.
  package let statistics: [Double?]
  /// Deals made.
  package let deals: Int

  /// Values of one deal beyond which a deal is only a sample of them, and the largest group that is
  /// judged by deals; a larger one's mean is normal enough for Student's t.
  static let largestDeal = 8192

  /// Tests groups.
  ///
  /// - Parameters:
  ///   - values: Finite values.
  ///   - groups: Group of each value; outside `0..<groupCount` it belongs to none, and to the rest.
  ///   - groupCount: Number of groups.
  ///   - smallest: Fewest values of a group that is tested, 2 or more.
  ///   - level: A probability that is surely below it is told roughly, for fewer deals; 0 tells all as well
  ///     as the deals can.
  ///   - seed: Of the deals.
  package init(
    _ values: [Double], groups: [Int32], groupCount: Int, smallest: Int = 5, level: Double = 0,
    seed: UInt64 = 1
  ) {
    precondition(values.count == groups.count, "every value needs a group")
    let mean = values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    let deviations = values.map { $0 - mean }
    let sums = GroupSums(deviations, groups: groups, groupCount: groupCount)
    let variance = deviations.reduce(0) { $0 + $1 * $1 } / Double(max(values.count, 1))
    let tested = (0..<groupCount).filter { group in
      sums.counts[group] >= max(smallest, 2) && values.count - sums.counts[group] >= 2
    }
    let measure = ModeratedMean(
      variance: variance, weight: SpreadScatter(of: tested, sums, deviations).weight)
    statistics = (0..<groupCount).map { group in
      sums.statistic(of: group, ModeratedMean(variance: variance, weight: .infinity))
    }
    let reference = PermutationReference(
      SortedValues.of(deviations), measure,
      groups: tested.map { group in
        .init(
          count: sums.counts[group], statistic: sums.statistic(of: group, measure) ?? 0,
          level: level)
      },
      seed: seed)
    var results = [Result?](repeating: nil, count: groupCount)
    for (group, dealt) in zip(tested, reference.groups) {
      results[group] = Result(dealt, share: reference.share(of: dealt))
    }
    self.results = results
    deals = reference.deals
  }
}

extension GroupPermutationTest.Result {
  init(_ group: PermutationReference.Group, share: Double) {
    count = group.count
    statistic = group.statistic
    pValueAbove = group.isHigh ? share : 1 - share
    pValueBelow = group.isHigh ? 1 - share : share
  }
}
