package import ClusterStatistics
import ModelEvaluation

/// Where work could gain most.
extension Assessment {
  /// Weak clusters, those first where work could gain most.
  package var weakByGain: [ClusterAssessment] { byGain(clusters(.weak), worse: [:]) }

  /// How far the mean F1 of the judged images would rise were a cluster's as good as the others, or as
  /// they were in the baseline: the greater of the two; `nil` where neither is known.
  ///
  /// - Parameter worse: How it changed, where it got worse since the baseline.
  package func gain(_ cluster: ClusterAssessment, worse: ClusterChange?) -> ExpectedGain? {
    let gains = [cluster.judgement?.expectedGain, worse.flatMap { undoing($0, in: cluster) }]
    return gains.compactMap(\.self).max { $0.mean < $1.mean }
  }

  /// The gain of undoing what a cluster lost since the baseline.
  package func undoing(_ change: ClusterChange, in cluster: ClusterAssessment) -> ExpectedGain? {
    guard let paired = change.change, let test = paired.test,
      let threshold = paired.ladder.threshold(at: criteria.falseDiscoveryRate)
    else { return nil }
    return ExpectedGain(
      undoing: test, threshold: threshold,
      share: Double(cluster.judged.measured) / Double(max(1, judgedCount)))
  }

  /// Clusters, the greatest gain first, those of unknown gain last; else in the order given.
  ///
  /// - Parameter worse: What changed in those that got worse since the baseline, by id.
  func byGain(_ clusters: [ClusterAssessment], worse: [Int: ClusterChange]) -> [ClusterAssessment] {
    let gains = clusters.map { gain($0, worse: worse[$0.id]).map { max($0.mean, 0) } ?? -1 }
    return clusters.indices.sorted { (-gains[$0], $0) < (-gains[$1], $1) }.map { clusters[$0] }
  }
}
