package import ModelEvaluation

/// What a confidence sweep means for the evaluation: where F1 is best, and what another threshold
/// costs.
package struct SweepReading: Sendable {
  /// The split that is read: test, else validation, else the last one.
  package let split: ConfidenceSweep.Split
  /// Where its F1 is greatest.
  package let optimum: ConfidenceSweep.Point?
  /// The scores at the evaluation's own threshold.
  package let used: ConfidenceSweep.Point?
  /// The evaluation's own threshold, where it is known.
  package let usedThreshold: Double?

  /// Reads a sweep; `nil` when no split has a point.
  package init?(_ sweep: ConfidenceSweep, usedThreshold: Double?) {
    let splits = sweep.splits.filter { !$0.curve.points.isEmpty }
    guard let split = Headline.split(of: splits, name: \.name) else { return nil }
    self.split = split
    self.usedThreshold = usedThreshold
    optimum = split.curve.optimum
    used = usedThreshold.flatMap { split.curve.point(at: $0) }
  }

  /// How much F1 the evaluation's threshold gives away; `nil` where one of the two is unknown.
  package var cost: Double? {
    guard let best = optimum?.f1, let f1 = used?.f1 else { return nil }
    return max(0, best - f1)
  }

  /// Most classes that are shown on their own.
  package static let mostClasses = 8

  /// The classes that differ most from all classes together, most first: by their best threshold, or
  /// by their F1 on average over the thresholds, whichever is further away.
  package var differentClasses: [ConfidenceSweep.Class] {
    let distances = split.classes.map(distance)
    return split.classes.indices
      .filter { distances[$0] >= 0.02 }
      .sorted { (distances[$1], $0) < (distances[$0], $1) }
      .prefix(Self.mostClasses).map { split.classes[$0] }
  }

  private func distance(_ other: ConfidenceSweep.Class) -> Double {
    var distance = 0.0
    if let mine = optimum?.threshold, let its = other.curve.optimum?.threshold {
      distance = abs(mine - its)
    }
    let differences = other.curve.points.compactMap { point -> Double? in
      guard let its = point.f1, let mine = split.curve.point(at: point.threshold)?.f1 else {
        return nil
      }
      return abs(its - mine)
    }
    guard !differences.isEmpty else { return distance }
    return max(distance, differences.reduce(0, +) / Double(differences.count))
  }

  /// What a class would gain by a threshold of its own instead of the evaluation's, or of the common
  /// best one where that is not known; `nil` where the gain is unknown.
  package func gain(_ other: ConfidenceSweep.Class) -> Double? {
    guard let threshold = usedThreshold ?? optimum?.threshold, let best = other.curve.optimum?.f1,
      let common = other.curve.point(at: threshold)?.f1
    else { return nil }
    return max(0, best - common)
  }
}
