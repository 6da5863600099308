import ClusterStatistics
import ModelEvaluation

/// The clusters that get a section of their own.
package enum ClustersOfNote {
  /// Most clusters with a section, noise not counted.
  static let most = 8
  /// How many sections there are at least, as far as there are measured clusters.
  static let atLeast = 3

  /// Clusters that are weak, that changed since the baseline, or that training hardly saw, those first
  /// where work could gain most, then those with the lowest estimates; noise at the end.
  ///
  /// Clusters too small to judge come in only where there are too few others.
  package static func list(
    _ assessment: Assessment, _ comparison: Comparison? = nil
  ) -> [ClusterAssessment] {
    let changed = Set((comparison?.clusters ?? []).filter(\.isEvident).map(\.id))
    let weak = assessment.clusters(.weak)
    let others = assessment.clusters.filter { cluster in
      cluster.verdict != .weak
        && (changed.contains(cluster.id) || cluster.isRareInTraining(assessment.criteria))
    }
    let ranked = assessment.byGain(weak + others, worse: comparison?.worseClusters ?? [:]).prefix(
      most)
    let reasons = ranked.filter { $0.verdict == .weak } + ranked.filter { $0.verdict != .weak }
    let known = Set(reasons.map(\.id))
    let large = assessment.clusters(.notDistinguishable) + assessment.clusters(.strong)
    let lowest = (large + assessment.clusters(.tooFewImages)).filter { !known.contains($0.id) }
      .prefix(max(0, atLeast - reasons.count))
    let noise = assessment.noise.map { [$0] } ?? []
    return reasons + lowest + noise.filter { $0.numImages > 0 }
  }
}

extension ClusterAssessment {
  /// Whether it has far fewer training images than the rest, with evidence.
  package func isRareInTraining(_ criteria: Assessment.Criteria) -> Bool {
    guard let coverage, let adjusted = coverage.adjustedPValue else { return false }
    return (coverage.hasNoTraining || coverage.verdict == .underTrained)
      && adjusted <= criteria.falseDiscoveryRate
  }
}
