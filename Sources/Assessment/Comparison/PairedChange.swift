package import ClusterStatistics

/// How the images of a group changed between two evaluations, on the strictest images that tell.
public struct PairedChange: Sendable, Equatable {
  /// Which images are shown, 0 the strictest: those on which the change is evident, else the strictest
  /// that can be judged, else all.
  package let level: Int
  /// Images measured in both among them.
  public let count: Int
  /// Mean F1 in the earlier evaluation.
  public let before: Double
  /// Mean F1 in the later evaluation.
  public let after: Double
  /// Mean difference, later less earlier.
  public let difference: Double
  /// Evidence of the mean difference, over units; `nil` for fewer than two units.
  package let test: PairedTest?
  /// Evidence on all levels.
  package let ladder: PairedLadder
  /// The change that would have been found with probability .8, and on how many images of which level;
  /// `nil` where none can be judged.
  package let detectable: Detectable?

  /// What could have been seen.
  package struct Detectable: Sendable, Equatable {
    /// Size of the change.
    package let change: Double
    /// Which images.
    package let level: Int
    /// Number of images measured in both.
    package let count: Int
  }

  /// What can be said.
  package var verdict: PairedJudgement.Verdict { ladder.verdict }
  /// 95% interval of the mean difference.
  public var interval: ClosedRange<Double>? { test?.interval }
  /// P value adjusted for the levels looked at and over all groups; `nil` when not judged.
  package var adjustedPValue: Double? { ladder.adjustedPValue }
  /// Whether it has enough units to be judged.
  public var isJudged: Bool { adjustedPValue != nil }
  /// Whether it changed beyond chance.
  public var isEvident: Bool { [.better, .worse].contains(verdict) }
}
