import ModelEvaluation
import Numerics

extension ClusterJudgement {
  /// Level at which the interval of a group's own mean makes that of its gain hold in 95 of 100 cases.
  ///
  /// A place is where chance and weakness meet, so its members, too, were chosen by their scores; by
  /// simulation (`Benchmarks/simulation.md`, gains).
  private static let levelOfGroups = 0.99

  /// A group of images that was found to be weak by something else than the tests of clusters, as a
  /// place on the map is: interval, expected mean and gain are then those of a weak cluster.
  ///
  /// - Parameters:
  ///   - images: Scores of its images.
  ///   - overall: Scores of all images, its own too.
  ///   - units: Its scores by unit.
  ///   - dispersion: Of scores within clusters; `nil` where none is known.
  ///   - statistic: How far it lies below the others, in standard deviations.
  ///   - adjustedPValue: P value that pays for all groups looked at, and for their share of all findings.
  ///   - rate: False-discovery rate at which it was named.
  package init(
    ofWeakGroup images: Sample, in overall: Sample, units: Sample, dispersion: ScoreDispersion?,
    statistic: Double, adjustedPValue: Double, rate: Double
  ) {
    self.init(verdict: .weak)
    (sample, self.overall) = (images, overall)
    self.units = units.count
    interval = units.interval(dispersion, level: Self.levelOfGroups)
    pValue = NormalDistribution.cumulative(-statistic)
    self.adjustedPValue = adjustedPValue
    shown = overall.removing(images).map {
      Shown(level: 0, units: units.count, sample: images, rest: $0)
    }
    expectedMean = meanToExpect(at: rate)
  }
}
