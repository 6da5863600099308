package import ModelEvaluation

/// Which clusters have more errors than a draw of as many units, and which fewer.
///
/// ``UnitExcess`` of the clusters' pieces, ``GroupPermutationTest`` by number of units, and the
/// false-discovery rate of Benjamini and Hochberg over all tested clusters, each weighed by its number
/// of units up to twice the mean: a larger cluster shows a deficit more easily, and its size says
/// nothing of its score. Weak and strong are two families, each tested on one side.
package struct WeakClusterTest: Sendable, Equatable {
  /// How much of the false-discovery rate each kind of finding gets.
  ///
  /// The rate asked for is that of all findings together: with nothing to find at most so many reports
  /// name anything. Weak clusters get most of it, for they are what is looked for; the rest is for weak
  /// neighbourhoods on the map (``neighbourhoodShare``), for strong clusters and for the division
  /// between training and held-out images (``coverageShare``). Found by simulation
  /// (`Benchmarks/simulation.md`).
  package static let weakShare = 0.6
  /// See ``weakShare``.
  package static let neighbourhoodShare = 0.25
  /// See ``weakShare``.
  package static let strongShare = 0.05
  /// See ``weakShare``.
  package static let coverageShare = 0.15

  /// What is known of one cluster.
  package struct Result: Sendable, Equatable {
    /// Number of its units.
    package let units: Int
    /// Standardised excess of errors; the higher, the weaker.
    package let statistic: Double
    /// Probability of an excess at least as high by chance, adjusted over the clusters.
    package let adjustedWeak: Double
    /// Probability of one at least as low by chance, adjusted over the clusters.
    package let adjustedStrong: Double
    /// Unadjusted probability of an excess at least as high.
    package let pValueWeak: Double
    /// Unadjusted probability of an excess at least as low.
    package let pValueStrong: Double

    /// What can be said where all findings together may be false at this rate.
    ///
    /// Strong takes twice the units: with few and skewed scores it is a matter of luck.
    package func verdict(falseDiscoveryRate rate: Double, smallest: Int = 5) -> ClusterVerdict {
      if adjustedWeak <= WeakClusterTest.weakShare * rate { return .weak }
      let isStrong = adjustedStrong <= WeakClusterTest.strongShare * rate
      return isStrong && units >= 2 * smallest ? .strong : .notDistinguishable
    }
  }

  /// One a cluster; `nil` for those with fewer units than a verdict needs.
  package let results: [Result?]
  /// Standardised excess of every cluster that tells anything, small ones too: the best order of
  /// clusters from weak to strong.
  package let statistics: [Double?]
  /// Units of each cluster that tell anything.
  package let unitCounts: [Int]

  /// Tests clusters.
  ///
  /// - Parameters:
  ///   - scores: Errors of each image.
  ///   - clusters: Cluster of each image; outside `0..<clusterCount` it belongs to none.
  ///   - clusterCount: Number of clusters.
  ///   - units: Which images belong together.
  ///   - smallest: Fewest units for a verdict.
  package init(
    _ scores: ErrorScores, clusters: [Int32], clusterCount: Int, units: Units, smallest: Int = 5
  ) {
    let excess = UnitExcess(scores, clusters: clusters, units: units)
    let test = GroupPermutationTest(
      excess.values, groups: excess.pieces.clusters, groupCount: clusterCount, smallest: smallest)
    unitCounts = excess.pieces.unitCounts(clusterCount: clusterCount)
    statistics = test.statistics
    let weights = Self.weights(test.results)
    let weak = BenjaminiHochberg.adjusted(test.results.map { $0?.pValueAbove }, weights: weights)
    let strong = BenjaminiHochberg.adjusted(test.results.map { $0?.pValueBelow }, weights: weights)
    results = test.results.indices.map { cluster in
      guard let result = test.results[cluster] else { return nil }
      return Result(
        units: result.count, statistic: result.statistic, adjustedWeak: weak[cluster] ?? 1,
        adjustedStrong: strong[cluster] ?? 1, pValueWeak: result.pValueAbove,
        pValueStrong: result.pValueBelow)
    }
  }

  private static func weights(_ results: [GroupPermutationTest.Result?]) -> [Double] {
    let counts = results.compactMap { $0?.count }
    let mean = Double(counts.reduce(0, +)) / Double(max(counts.count, 1))
    return results.map { min(Double($0?.count ?? 0), 2 * mean) }
  }
}
