/// Which clusters have more errors than a draw of as many units, and which fewer.
///
/// ``UnitExcess`` of the clusters' pieces and ``GroupPermutationTest`` by number of units; weak and strong
/// are two families, each tested on one side. ``WeakClusterLadder`` judges by such tests.
package struct WeakClusterTest: Sendable, Equatable {
  /// What is known of one cluster.
  package struct Result: Sendable, Equatable {
    /// Number of its units.
    package let units: Int
    /// Standardised excess of errors; the higher, the weaker.
    package let statistic: Double
    /// Probability of an excess at least as high.
    package let pValueWeak: Double
    /// Probability of an excess at least as low.
    package let pValueStrong: Double
  }

  /// One a cluster; `nil` for those with fewer units than a verdict needs.
  package let results: [Result?]
  /// Standardised excess of every cluster that tells anything, small ones too: the best order of
  /// clusters from weak to strong.
  package let statistics: [Double?]
  /// Units of each cluster that tell anything.
  package let unitCounts: [Int]
  /// What was tested.
  package let excess: UnitExcess

  /// By how much p values are multiplied where errors are not counted.
  ///
  /// Then nothing ties the spread of scores to their mean, kinds of images may scatter very unequally, and
  /// draws from all make up to so many times the calls that they should (*unequal* in
  /// `Benchmarks/simulation.md`).
  package static let caution = 1.4

  /// Tests clusters.
  ///
  /// - Parameters:
  ///   - scores: Errors of each image.
  ///   - clusters: Cluster of each image; outside `0..<clusterCount` it belongs to none.
  ///   - clusterCount: Number of clusters.
  ///   - units: Which images belong together.
  ///   - smallest: Fewest units for a verdict.
  ///   - level: Up to which p value alone matters, below 1/2: one that is surely lower is told roughly, for
  ///     fewer deals; 0 where all matter.
  package init(
    _ scores: ErrorScores, clusters: [Int32], clusterCount: Int, units: Units, smallest: Int = 5,
    level: Double = 0
  ) {
    let excess = UnitExcess(scores, clusters: clusters, units: units)
    let caution = scores.isCounted ? 1 : Self.caution
    let test = GroupPermutationTest(
      excess.values, groups: excess.pieces.clusters, groupCount: clusterCount, smallest: smallest,
      level: level / caution)
    self.excess = excess
    unitCounts = excess.pieces.unitCounts(clusterCount: clusterCount)
    statistics = test.statistics
    results = test.results.map { result in
      result.map {
        Result(
          units: $0.count, statistic: $0.statistic,
          pValueWeak: min(caution * $0.pValueAbove, 1),
          pValueStrong: min(caution * $0.pValueBelow, 1))
      }
    }
  }

  /// P value of each cluster's excess, adjusted over all tested ones by the false-discovery rate of
  /// Benjamini and Hochberg, each weighed by its units.
  package var adjustedWeak: [Double?] {
    BenjaminiHochberg.adjusted(
      results.map { $0?.pValueWeak }, weights: Self.weights(results.map { $0?.units }))
  }

  /// Most of the mean weight that a cluster has.
  static let greatestWeight = 1.5

  /// Weights of clusters in the false-discovery rate: their units, up to ``greatestWeight`` times the mean.
  ///
  /// A larger cluster shows a deficit more easily, and its size says nothing of its score. `nil` is not
  /// tested.
  static func weights(_ units: [Int?]) -> [Double] {
    let counts = units.compactMap { $0 }
    let mean = Double(counts.reduce(0, +)) / Double(max(counts.count, 1))
    return units.map { min(Double($0 ?? 0), greatestWeight * mean) }
  }
}
