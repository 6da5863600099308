import ClusterStatistics
import ModelEvaluation

/// A class whose objects go wrong more often than those of the other classes, beyond chance.
package struct WeakClass: Sendable, Equatable {
  /// Position of the class in the confusion matrix.
  package let index: Int
  /// F1 of all its objects together on the judged images.
  package let f1: Double
  /// F1 of all objects of the other classes together.
  package let rest: Double
  /// Its objects.
  package let objects: Int
  /// Images with an object or a detection of it.
  package let images: Int
  /// P value adjusted over all classes.
  package let adjustedPValue: Double

  /// A difference of F1 below which a class is not worth a finding.
  package static let leastGap = 0.05
  /// The weak classes of an evaluation, weakest first; none without class counts of single images.
  ///
  /// As ``WeakClusterTest`` asks of clusters, errors against those of as many draws from all: an
  /// observation is what an image has of a class, and a unit's images are one.
  static func list(
    _ evaluation: Evaluation, _ scores: UnitScores, on set: SplitSet,
    _ criteria: Assessment.Criteria
  ) -> [WeakClass] {
    guard let matrix = evaluation.panels.confusionMatrix, matrix.foreground.count > 1 else {
      return []
    }
    let observations = ClassObservations(
      scores.table, rows: scores.measuredRows(set.contains), background: matrix.backgroundIndex)
    let (totals, all) = (observations.totals, observations.whole)
    let lower = matrix.foreground.filter { index in
      totals[Int32(index)].flatMap { gap($0, to: all) }.map { $0 >= leastGap } ?? false
    }
    // The test deals many permutations: it is asked last.
    guard !lower.isEmpty else { return [] }
    let adjusted = WeakClusterTest(
      observations.errors(in: scores.table), clusters: observations.classes,
      clusterCount: matrix.classes.count,
      units: scores.units.of(observations.rows), smallest: max(criteria.minImages, 2)
    ).adjustedWeak
    return lower.compactMap { index -> WeakClass? in
      guard let p = adjusted[index], let own = totals[Int32(index)],
        p <= FindingShare.weakClass * criteria.falseDiscoveryRate, let f1 = own.f1,
        let rest = all.removing(own).f1
      else { return nil }
      return WeakClass(
        index: index, f1: f1, rest: rest, objects: own.truePositives + own.falseNegatives,
        images: observations.classes.count { $0 == Int32(index) },
        adjustedPValue: min(p / FindingShare.weakClass, 1))
    }
    .sorted { ($0.f1, $0.index) < ($1.f1, $1.index) }
  }

  /// F1 of the other classes less that of one.
  private static func gap(_ own: DetectionCounts, to all: DetectionCounts) -> Double? {
    guard let f1 = own.f1, let rest = all.removing(own).f1 else { return nil }
    return rest - f1
  }
}

extension DetectionCounts {
  /// The counts without a part of them.
  fileprivate func removing(_ part: DetectionCounts) -> DetectionCounts {
    DetectionCounts(
      truePositives: truePositives - part.truePositives,
      falsePositives: falsePositives - part.falsePositives,
      falseNegatives: falseNegatives - part.falseNegatives)
  }
}
