/// A cluster's estimate, the evidence against or for it, and what fixing it would gain.
package struct ClusterJudgement: Sendable, Equatable {
  /// What can be said.
  package var verdict: ClusterVerdict
  /// The cluster's scores; `nil` when unmeasured.
  package var sample: Sample?
  /// All other measured images together; `nil` when there are none.
  package var rest: Sample?
  /// 95% interval of the raw mean, inside 0...1; `nil` for a single image.
  package var interval: ClosedRange<Double>?
  /// Shrunken mean with its 95% interval; `nil` when unmeasured or when no cluster has two images.
  package var shrunken: ShrunkenMeans.Estimate?
  /// Cluster against the rest; `nil` when the cluster has too few images or the rest fewer than two.
  package var test: WelchTest?
  /// P value of the test adjusted over all tested clusters.
  package var adjustedPValue: Double?
  /// Rise of the overall mean were the cluster brought to the mean of the rest.
  ///
  /// That is the mean of the rest less the overall mean; negative for a cluster better than the
  /// rest.
  package var gain: Double?
  /// The same rise reckoned from the shrunken mean: free of the luck that put a cluster last.
  package var shrunkenGain: Double?
}
