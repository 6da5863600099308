package import ModelEvaluation

/// A cluster's estimate, the evidence against or for it, and what fixing it would gain.
package struct ClusterJudgement: Sendable, Equatable {
  /// What can be said.
  package var verdict: ClusterVerdict
  /// The cluster's scores; `nil` when unmeasured.
  package var sample: Sample?
  /// All measured images, those of no cluster too; `nil` when there are none.
  package var overall: Sample?
  /// Units that the evidence counts: videos, sources, or images that belong to nothing larger; `nil`
  /// when only aggregates are known.
  package var units: Int?
  /// 95 % interval of the cluster's own mean, which covers weak clusters too (see
  /// ``Sample/scoreInterval(dispersion:level:)``); `nil` when no cluster has two units.
  package var interval: ClosedRange<Double>?
  /// Standardised excess of errors of the judged images; `nil` for aggregates.
  ///
  /// It orders clusters whose estimates are equal: the higher, the weaker.
  package var excess: Double?
  /// Shrunken mean with its 95 % interval; `nil` when unmeasured or when no cluster has two images.
  package var shrunken: ShrunkenMeans.Estimate?
  /// The same for all clusters with enough units at once: all of them hold with 95 % confidence.
  package var simultaneousInterval: ClosedRange<Double>?
  /// Probability, were the cluster like the rest, of a difference at least as large in its direction;
  /// `nil` when the cluster has too few units or the rest fewer than two.
  package var pValue: Double?
  /// On which images the p value was found, and what they score; `nil` for aggregates and clusters
  /// that were not tested.
  package var shown: Shown?
  /// Whether the cluster was compared with the rest.
  package var isTested: Bool { pValue != nil }
  /// P value adjusted for all findings of a report: at most the false-discovery rate for a finding.
  package var adjustedPValue: Double?
  /// The mean to be expected of as many other images of the kind: of a weak cluster the deficit that
  /// named it less the luck in that (``NamedDeficit``), of others the shrunken mean.
  package var expectedMean: Double?
  /// All other measured images together; `nil` when there are none.
  package var rest: Sample? { sample.flatMap { overall?.removing($0) } }

  /// What the level of a ladder shows of a cluster.
  package struct Shown: Sendable, Equatable {
    /// Level of the ladder.
    package let level: Int
    /// Units there.
    package let units: Int
    /// F1 of the cluster's images there.
    package let sample: Sample
    /// F1 of all other images there.
    package let rest: Sample
  }
}

extension ClusterJudgement.Shown {
  init?(_ level: WeakClusterLadder.Level, _ number: Int, _ cluster: Int) {
    guard let sample = level.samples[cluster], let rest = level.rest(of: cluster) else {
      return nil
    }
    (self.level, self.sample, self.rest) = (number, sample, rest)
    units = level.test.unitCounts[cluster]
  }
}
