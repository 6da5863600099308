package import Assessment
import ClusterStatistics
package import ModelEvaluation
package import PlainText

/// One cluster in a short table, as finished strings.
package struct ClusterLine: Equatable {
  /// Name of the cluster.
  package let name: ShownText
  /// What can be said of it.
  package let verdict: ClusterVerdict
  /// The same in words, with the images that named it where those are not the judged ones.
  package let verdictWords: ShownText
  /// Number of measured images that the verdict rests on.
  package let images: ShownText
  /// Mean F1 of these.
  package let mean: ShownText
  /// Estimate of its true mean F1.
  package let estimate: ShownText
  /// Interval of the mean; empty where there is none.
  package let interval: ShownText
  /// Length of the bar, 0...1.
  package let share: Double

  /// The line of a cluster.
  package init(_ cluster: ClusterAssessment) {
    name = cluster.name
    verdict = cluster.verdict
    verdictWords = cluster.verdictWords
    images = NumberText.count(cluster.tellingScores.measured)
    mean = NumberText.score(cluster.tellingScores.f1Mean)
    estimate = NumberText.score(cluster.estimate)
    interval = cluster.tellingInterval.map { NumberText.interval($0) } ?? ""
    share = min(max(cluster.estimate ?? 0, 0), 1)
  }
}
