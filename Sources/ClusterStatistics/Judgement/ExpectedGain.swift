/// How far the overall mean would rise were clusters brought to the mean of the images outside them.
///
/// The raw difference flatters: the cluster that comes out last is last by bad luck too. The
/// expected gain is therefore taken from ``ClusterJudgement/expectedMean``, and the interval of the gain
/// from the ends of the interval of the cluster's own mean, the upper one moved up by as much as the
/// expected mean lies above the raw one: by the luck that was taken off.
package struct ExpectedGain: Sendable, Equatable {
  /// The rise to be expected.
  package let mean: Double
  /// Between which values it lies, with 95% confidence for one cluster; for several the ends are
  /// added up, which is cautious.
  package let interval: ClosedRange<Double>

  /// The gain of clusters of `overall`; `nil` when nothing is measured outside them, or a cluster has
  /// no interval.
  package init?(ofFixing clusters: [ClusterJudgement], in overall: Sample?) {
    guard let overall, let fixed = Sample.merging(clusters.map(\.sample)),
      let rest = overall.removing(fixed)
    else { return nil }
    var (expected, least, most) = (0.0, 0.0, 0.0)
    for cluster in clusters {
      guard let sample = cluster.sample, let interval = cluster.interval else { return nil }
      let share = Double(sample.count) / Double(overall.count)
      let mean = cluster.expectedMean ?? sample.mean
      expected += share * (rest.mean - mean)
      least +=
        share * (rest.mean - min(interval.upperBound + max(mean - sample.mean, 0), 1))
      most += share * (rest.mean - interval.lowerBound)
    }
    mean = expected
    interval = least...most
  }

  /// The gain of undoing a loss that was named because its p value passed a threshold: less the luck in
  /// that (``NamedDeficit``), and between the ends of its interval, of which the nearer one to 0 is
  /// moved by that luck.
  ///
  /// - Parameters:
  ///   - loss: The paired test of the images that lost.
  ///   - threshold: Greatest p value, on two sides, that would have been enough.
  ///   - share: Share of all images that would rise.
  package init(undoing loss: PairedTest, threshold: Double, share: Double) {
    let kept = NamedDeficit(pValue: loss.pValue / 2, threshold: threshold / 2).share
    let ends = loss.interval
    let change = min(max(kept * loss.difference, ends.lowerBound), ends.upperBound)
    let luck = max(change - loss.difference, 0)
    mean = -share * change
    interval = -share * min(ends.upperBound + luck, 1)...(-share * ends.lowerBound)
  }
}

extension ClusterJudgement {
  /// Rise of the overall mean were the cluster brought to the mean of the rest.
  ///
  /// That is the mean of the rest less the overall mean; negative for a cluster better than the
  /// rest.
  package var gain: Double? { rest.flatMap { rest in overall.map { rest.mean - $0.mean } } }

  /// The rise to be expected: free of the luck that put a cluster last.
  package var expectedGain: ExpectedGain? { ExpectedGain(ofFixing: [self], in: overall) }
}
