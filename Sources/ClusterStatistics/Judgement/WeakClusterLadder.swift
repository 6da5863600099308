import Glibc
package import ModelEvaluation

/// Which clusters differ from the others, asked on ever more images.
///
/// Few images are held out for testing, and a weak cluster often shows only with more. Each cluster is
/// therefore tested by ``WeakClusterTest`` on the strictest images (test, say), then with the next ones
/// (validation), then on all. The looks are paid for by ``WeightedSimes``, each by ``weight(units:)``,
/// for few units show little. Then Benjamini and Hochberg over the clusters, weighted as in
/// ``WeakClusterTest``. Of a cluster that is found the strictest level that shows it by itself, in the
/// closed test of its looks, names it. With one level this is ``WeakClusterTest`` itself.
package struct WeakClusterLadder: Sendable, Equatable {
  /// What one set of images says.
  package struct Level: Sendable, Equatable {
    /// The test on these images.
    package let test: WeakClusterTest
    /// F1 of the images of each cluster.
    package let samples: [Sample?]
    /// F1 of all of them, those in no cluster too.
    package let overall: Sample?

    /// Puts a level together.
    package init(test: WeakClusterTest, samples: [Sample?], overall: Sample?) {
      (self.test, self.samples, self.overall) = (test, samples, overall)
    }

    /// F1 of all images that are not of a cluster.
    func rest(of cluster: Int) -> Sample? {
      samples[cluster].flatMap { overall?.removing($0) }
    }
  }

  /// What is said of a cluster that was tested.
  package struct Call: Sendable, Equatable {
    /// Weak, strong, or not to be told apart.
    package let verdict: ClusterVerdict
    /// The strictest level that shows the difference, else the one with the least p value.
    package let level: Int
    /// P value there, on the side of the difference.
    package let pValue: Double
    /// The same adjusted for the looks, the clusters and the share of its kind of finding.
    package let adjustedPValue: Double
  }

  /// Weight of a look at a cluster of so many units: their number to the power 1.5.
  ///
  /// The chance that a look finds a deficit grows faster than its units, and weights are best that follow
  /// that chance (K. Roeder, L. Wasserman 2009, "Genome-wide significance levels and weighted hypothesis
  /// testing", section 3). The power is by simulation: a greater one finds more of what all images show,
  /// and less of what held-out images alone do.
  package static func weight(units: Int) -> Double { pow(Double(units), 1.5) }

  /// The levels, strictest first; each holds the images of the stricter ones.
  package let levels: [Level]
  private let looks: [[Int]]
  private let sides: [Side]

  /// Combines the tests of nested sets of images, strictest first.
  package init(_ levels: [Level]) {
    let clusters = levels.last.map { Array($0.test.results.indices) } ?? []
    let looks = clusters.map { Self.looks(levels, at: $0) }
    let widest = zip(clusters, looks).map { cluster, looks in
      looks.last.flatMap { levels[$0].test.results[cluster]?.units }
    }
    self.levels = levels
    self.looks = looks
    sides = [ClusterVerdict.weak, .strong].map { verdict in
      Side(verdict, levels, looks, weights: WeakClusterTest.weights(widest))
    }
  }

  /// What is said of each cluster; `nil` for those with too few units on every level.
  package func calls(falseDiscoveryRate rate: Double, smallest: Int) -> [Call?] {
    looks.indices.map { cluster in
      found(cluster, rate, smallest)
        ?? looks[cluster].first.map { first in
          let looks = looks[cluster]
          let telling = looks.min { least(cluster, $0) < least(cluster, $1) } ?? first
          let isHigh = (levels[telling].test.results[cluster]?.statistic ?? 0) >= 0
          return call(cluster, .notDistinguishable, telling, sides[isHigh ? 0 : 1])
        }
    }
  }

  private func found(_ cluster: Int, _ rate: Double, _ smallest: Int) -> Call? {
    for side in sides where (side.adjusted[cluster] ?? 1) <= side.share * rate {
      // What the clusters cost comes on top of what the looks cost.
      let cost = side.cost(cluster)
      let shown = zip(looks[cluster], side.looks[cluster].closed)
        .filter { $1 * cost <= side.share * rate }.map { $0.0 }
      let telling = looks[cluster].min {
        side.pValue(levels[$0], cluster) < side.pValue(levels[$1], cluster)
      }
      let level = (shown.isEmpty ? telling.map { [$0] } ?? [] : shown).first {
        side.isShown(levels[$0], cluster, smallest)
      }
      if let level { return call(cluster, side.verdict, level, side) }
    }
    return nil
  }

  private func call(_ cluster: Int, _ verdict: ClusterVerdict, _ level: Int, _ side: Side) -> Call {
    Call(
      verdict: verdict, level: level, pValue: side.pValue(levels[level], cluster),
      adjustedPValue: min((side.adjusted[cluster] ?? 1) / side.share, 1))
  }

  private func least(_ cluster: Int, _ level: Int) -> Double {
    sides.map { $0.pValue(levels[level], cluster) }.min() ?? 1
  }

  /// Levels on which a cluster has enough units, and more than on the one before.
  private static func looks(_ levels: [Level], at cluster: Int) -> [Int] {
    var before = 0
    return levels.indices.filter { level in
      guard let units = levels[level].test.results[cluster]?.units, units > before else {
        return false
      }
      before = units
      return true
    }
  }
}

/// One direction of difference, over all clusters.
private struct Side: Sendable, Equatable {
  let verdict: ClusterVerdict
  /// The looks at each cluster.
  let looks: [WeightedSimes]
  /// P values combined over the looks, and adjusted over the clusters.
  let combined, adjusted: [Double?]

  var share: Double {
    verdict == .weak ? FindingShare.weak : FindingShare.strong
  }

  init(
    _ verdict: ClusterVerdict, _ levels: [WeakClusterLadder.Level], _ looks: [[Int]],
    weights: [Double]
  ) {
    self.verdict = verdict
    self.looks = looks.enumerated().map { cluster, looks in
      WeightedSimes(
        looks.map { look in
          WeightedSimes.Look(
            pValue: Self.pValue(verdict, levels[look], cluster),
            weight: WeakClusterLadder.weight(units: levels[look].test.results[cluster]?.units ?? 0))
        })
    }
    combined = self.looks.map(\.combined)
    adjusted = BenjaminiHochberg.adjusted(combined, weights: weights)
  }

  func pValue(_ level: WeakClusterLadder.Level, _ cluster: Int) -> Double {
    Self.pValue(verdict, level, cluster)
  }

  private static func pValue(
    _ verdict: ClusterVerdict, _ level: WeakClusterLadder.Level, _ cluster: Int
  ) -> Double {
    let result = level.test.results[cluster]
    return (verdict == .weak ? result?.pValueWeak : result?.pValueStrong) ?? 1
  }

  /// How many times its combined p value the adjusted one of a cluster is.
  func cost(_ cluster: Int) -> Double {
    guard let combined = combined[cluster], let adjusted = adjusted[cluster], combined > 0 else {
      return 1
    }
    return adjusted / combined
  }

  /// Whether mean F1 lies on the same side by enough, for strong clusters on twice the units.
  func isShown(_ level: WeakClusterLadder.Level, _ cluster: Int, _ smallest: Int) -> Bool {
    guard let mean = level.samples[cluster]?.mean, let rest = level.rest(of: cluster)?.mean,
      Judgement.verdict(gap: mean - rest) == verdict
    else { return false }
    let units = level.test.results[cluster]?.units ?? 0
    return verdict == .weak || units >= 2 * smallest
  }
}
