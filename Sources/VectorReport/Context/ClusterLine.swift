import ClusterStatistics
import PlainText

/// One cluster in a short table, as finished strings.
struct ClusterLine: Equatable {
  let name: String
  let verdict: Verdict
  let images: String
  let mean: String
  let estimate: String
  /// Interval of the estimate; empty where there is none.
  let interval: String
  /// Length of the bar, 0...1.
  let share: Double

  init(_ cluster: ClusterAssessment) {
    name = cluster.name
    verdict = cluster.verdict
    images = NumberText.count(cluster.judged.measured)
    mean = NumberText.score(cluster.judged.f1Mean)
    estimate = NumberText.score(cluster.estimate)
    interval = cluster.judgement?.shrunken.map { NumberText.interval($0.interval) } ?? ""
    share = min(max(cluster.estimate ?? 0, 0), 1)
  }
}
