import Assessment
package import ModelEvaluation
package import PlainText

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
  /// Mean of per-image F1, `nil` when no image has one.
  package var f1Mean: Double?
  /// The mean drawn toward that of all clusters; `nil` where there is none.
  package var estimate: Estimate?
  /// Population standard deviation of per-image F1.
  package var f1Std: Double?
  /// Least per-image F1.
  package var f1Min: Double?
  /// Greatest per-image F1.
  package var f1Max: Double?
  /// Mean of per-image precision.
  package var precisionMean: Double?
  /// Mean of per-image recall.
  package var recallMean: Double?
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
    id: Int, name: ShownText, count: Int, f1Mean: Double? = nil, estimate: Estimate? = nil,
    f1Std: Double? = nil, f1Min: Double? = nil, f1Max: Double? = nil, precisionMean: Double? = nil,
    recallMean: Double? = nil, splitCounts: [Int] = [], verdict: ClusterVerdict,
    sectionID: String? = nil
  ) {
    self.id = id
    self.name = name
    self.count = count
    self.f1Mean = f1Mean
    self.estimate = estimate
    self.f1Std = f1Std
    self.f1Min = f1Min
    self.f1Max = f1Max
    self.precisionMean = precisionMean
    self.recallMean = recallMean
    self.splitCounts = splitCounts
    self.verdict = verdict
    self.sectionID = sectionID
  }
}
