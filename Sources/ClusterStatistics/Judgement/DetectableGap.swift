import Numerics

/// How large a deficit a cluster of so many units shows, and how many units a deficit needs.
///
/// A weak cluster's deficit is found with probability `power` when
///
/// ```text
/// deficit >= t(1 - alpha, n - 1 + 10) e0 + z(power) e1,
/// ```
///
/// the usual sample-size formula (S. C. Chow, J. Shao, H. Wang 2008, section 3.2.1) with two standard
/// errors: e0 that of the mean of usual scores, against draws of which the cluster is tested, and e1 that
/// of the mean of weak scores, whose variance is the dispersion times m (1 - m) at their own,
/// lower mean m. alpha is the false-discovery rate of weak clusters (``FindingShare``) over their number,
/// times the weight that the cluster has for its units in ``WeakClusterTest`` and that the look has among
/// the looks at it (``WeightedSimes``): what a weak cluster alone among others, found by one look
/// alone, must reach.
package struct DetectableGap: Sendable, Equatable {
  private let dispersion: ScoreDispersion
  private let rate: Double
  private let power: Double
  private let isWeighed: Bool
  private var look: Double

  /// - Parameters:
  ///   - dispersion: Of scores within clusters.
  ///   - falseDiscoveryRate: As in ``Judgement``.
  ///   - power: Probability of finding the deficit.
  ///   - isWeighed: Whether p values are weighed by units, as those of clusters are.
  ///   - look: Weight of the look over those of all looks together; 1 where there is one.
  package init(
    dispersion: ScoreDispersion, falseDiscoveryRate: Double = 0.10, power: Double = 0.80,
    isWeighed: Bool = true, look: Double = 1
  ) {
    self.dispersion = dispersion
    rate = FindingShare.weak * falseDiscoveryRate
    self.power = power
    self.isWeighed = isWeighed
    self.look = look
  }

  /// The same on another look.
  package func on(look: Double) -> DetectableGap {
    var gap = self
    gap.look = look
    return gap
  }

  /// Whether a deficit is found.
  ///
  /// - Parameters:
  ///   - deficit: Mean of the other scores less that of the cluster's, 0...1.
  ///   - units: Units of the cluster.
  ///   - all: Units of all clusters together.
  ///   - clusters: Clusters that are tested.
  package func isShown(
    _ deficit: Double, units: Int, of all: Double, clusters: Double
  ) -> Bool {
    let n = Double(units)
    guard n >= 2, all > n else { return false }
    let m = dispersion.mean
    let low = max(m - deficit, 0)
    let (usual, weak) = (dispersion.share * m * (1 - m), dispersion.share * low * (1 - low))
    let size = 1 / n + 1 / (all - n)
    let left =
      deficit - NormalDistribution.quantile(power) * (weak / n + usual / (all - n)).squareRoot()
    let error = (usual * size).squareRoot()
    let most = WeakClusterTest.greatestWeight
    let weight = isWeighed ? min(n * max(clusters, 1) / all, most) : 1
    guard error > 0 else { return left >= 0 }
    // A tail is had for a fraction of what its quantile costs.
    return StudentT(degreesOfFreedom: n - 1 + 10).upperTail(left / error)
      <= rate * look * weight / max(clusters, 1)
  }

  /// Fewest units that show a deficit; `nil` where `most` do not.
  ///
  /// - Parameters:
  ///   - deficit: As F1.
  ///   - others: Units of the other clusters.
  ///   - clusters: Clusters that are tested.
  ///   - smallest: Fewest units for a verdict.
  package func units(
    for deficit: Double, others: Int, clusters: Int, smallest: Int = 5, most: Int = 100_000
  ) -> Int? {
    first(from: max(smallest, 2), to: most) { units in
      isShown(
        deficit, units: units, of: Double(others + units), clusters: Double(clusters))
    }
  }

  /// Fewest units of each of equal clusters, of which one is weak; `nil` where half of all are too few.
  package func clusterSize(for deficit: Double, of all: Int, smallest: Int = 5) -> Int? {
    first(from: max(smallest, 2), to: all / 2) { units in
      isShown(
        deficit, units: units, of: Double(all), clusters: Double(all) / Double(units))
    }
  }

  /// The least deficit that so many units show, to a thousandth; `nil` where they show none.
  package func deficit(units: Int, of all: Int, clusters: Int) -> Double? {
    first(from: 1, to: 1000) { thousandths in
      isShown(
        Double(thousandths) / 1000, units: units, of: Double(all), clusters: Double(clusters))
    }
    .map { Double($0) / 1000 }
  }

  /// The first number from which on a condition holds; `nil` where it does not at the last.
  private func first(from least: Int, to most: Int, holds: (Int) -> Bool) -> Int? {
    guard least <= most, holds(most) else { return nil }
    var (low, high) = (least, most)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
