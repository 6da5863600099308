import ClusterStatistics
import ModelEvaluation

/// What a cluster scores on the images that named it, where these are others than the ones clusters
/// are judged on: two good test images say little of a cluster that is weak on all.
package struct NamedScores: Sendable {
  /// Which images.
  package let set: SplitSet
  /// Scores of the cluster's images among them.
  package let scores: ScoreSummary
  /// Units of these with an F1.
  package let units: Int
  /// 95% interval of their mean F1; `nil` when no cluster has two units.
  package let interval: ClosedRange<Double>?
}

extension NamedScores {
  /// The scores of a weak or strong cluster; `nil` of others, and where the judged images name it.
  init?(
    _ judgement: ClusterJudgement, rows: [Int], named set: SplitSet, judged: SplitSet,
    _ units: UnitScores, _ dispersion: ScoreDispersion?
  ) {
    guard [.weak, .strong].contains(judgement.verdict), set != judged else { return nil }
    let accepted = RowsOfSplits(units.table, set.contains)
    let rows = rows.filter(accepted.contains)
    guard let sample = units.sample(of: rows.filter { units.table.f1s[$0].isFinite }) else {
      return nil
    }
    self.init(
      set: set, scores: ScoreSummary(of: rows, units.table),
      units: sample.count,
      interval: sample.interval(dispersion, level: 0.95))
  }
}

extension ClusterAssessment {
  /// Scores on the images that its verdict rests on: those that named it, else the judged ones.
  package var tellingScores: ScoreSummary { named?.scores ?? judged }
  /// Units of these with an F1.
  package var tellingUnits: Int { named?.units ?? units }
  /// 95% interval of their mean F1.
  package var tellingInterval: ClosedRange<Double>? { named.map(\.interval) ?? interval }
}
