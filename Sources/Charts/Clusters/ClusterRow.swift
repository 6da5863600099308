import Assessment
package import ModelEvaluation
package import PlainText
import Plots

/// One cluster as charts and tables show it: columns already chosen, names already made.
package struct ClusterRow: Sendable {
  /// An estimate of a cluster's mean F1 that allows for the number of its images.
  package struct Estimate: Sendable, Equatable {
    package var mean: Double
    /// 95% interval of the mean.
    package var interval: ClosedRange<Double>

    /// Makes an estimate.
    package init(mean: Double, interval: ClosedRange<Double>) {
      self.mean = mean
      self.interval = interval
    }
  }

  /// Cluster id; -1 is noise.
  package var id: Int
  /// Name for people: `Cluster 12`, `Noise`.
  package var name: ShownText
  /// Number of images that the F1 figures below speak of.
  package var count: Int
  /// Their scores; what is not known is `nil`.
  package var metrics: Cluster.Metrics
  /// The mean drawn toward that of all clusters; `nil` where there is none.
  package var estimate: Estimate?
  /// Images of the whole cluster per split, aligned with the report's split names.
  package var splitCounts: [Int]
  /// What can be said of the cluster.
  package var verdict: ClusterVerdict
  /// Id of the section about this cluster (`cluster-12`), when it has one.
  package var sectionID: String?

  /// Class of what shows the cluster, in all charts: ``ClusterHighlight``.
  var className: String? { sectionID.map(ClusterHighlight.className) }

  /// Whether the row holds the unclustered images.
  package var isNoise: Bool { id == Cluster.noiseID }

  /// Makes a row; scores that are not given are unknown.
  package init(
    id: Int, name: ShownText, count: Int, metrics: Cluster.Metrics = Cluster.Metrics(),
    estimate: Estimate? = nil, splitCounts: [Int] = [], verdict: ClusterVerdict,
    sectionID: String? = nil
  ) {
    self.id = id
    self.name = name
    self.count = count
    self.metrics = metrics
    self.estimate = estimate
    self.splitCounts = splitCounts
    self.verdict = verdict
    self.sectionID = sectionID
  }
}
