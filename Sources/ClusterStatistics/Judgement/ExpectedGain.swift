/// How far the overall mean would rise were clusters brought to the mean of the images outside them.
///
/// The raw difference flatters: the cluster that comes out last is last by bad luck too. The
/// expected gain is therefore taken from the shrunken mean, held inside the interval of the
/// cluster's own mean, and the interval of the gain from that interval's ends.
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
      let mean = cluster.shrunken?.mean ?? sample.mean
      expected +=
        share * (rest.mean - min(max(mean, interval.lowerBound), interval.upperBound))
      least += share * (rest.mean - interval.upperBound)
      most += share * (rest.mean - interval.lowerBound)
    }
    mean = expected
    interval = least...most
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
