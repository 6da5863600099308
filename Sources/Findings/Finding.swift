package import PlainText

/// One thing the reader should know, in words: subject, number, certainty and next step.
public struct Finding: Sendable, Equatable {
  /// What kind of finding; part of the documented data in `report.json`.
  package let kind: Kind
  /// Bold opening words that name subject and verdict, without a closing mark.
  package let lead: ShownText
  /// One or two sentences with number, certainty and next step.
  package let text: ShownText
  /// Clusters it speaks of.
  public var clusterIDs: [Int]
  /// Section of the page that tells more, where the page has it.
  package var target: String?

  /// Name of its kind as in `report.json`, for example `weak-cluster`.
  public var name: String { kind.rawValue }
  /// What it says, with subject, number, certainty and next step.
  public var sentence: String { "\(lead): \(text)" }

  /// Whether it is one of the next steps.
  package var isStep = false
  /// How much the mean F1 would rise were its images like all others; `nil` where that is unknown.
  package var gain: Double?
  /// 95% interval of that rise; `nil` where none is known.
  package var gainInterval: ClosedRange<Double>?

  /// Makes a finding.
  package init(
    kind: Kind, lead: ShownText, text: ShownText, clusterIDs: [Int] = [], target: String? = nil
  ) {
    self.kind = kind
    self.lead = lead
    self.text = text
    self.clusterIDs = clusterIDs
    self.target = target
  }

  /// Kinds of findings.
  package enum Kind: String, Sendable, CaseIterable {
    case worseOverall = "worse-overall"
    case worse
    case betterOverall = "better-overall"
    case better
    case noChange = "no-change"
    case regrouped
    case cannotMatch = "cannot-match"
    case notLikeForLike = "not-like-for-like"
    case weakCluster = "weak-cluster"
    case otherSteps = "other-steps"
    case noWeakCluster = "no-weak-cluster"
    case clustersTooSmall = "clusters-too-small"
    case weakNeighbourhood = "weak-neighbourhood"
    case missingTrainingImages = "missing-training-images"
    case missingHeldOutImages = "missing-held-out-images"
    case errorMix = "error-mix"
    case labelErrors = "label-errors"
    case leak
    case weakClass = "weak-class"
    case worseClass = "worse-class"
    case sliceConfirmed = "slice-confirmed"
    case sliceGone = "slice-gone"
    case trainingGap = "training-gap"
    case loneBadImages = "lone-bad-images"
    case strongClusters = "strong-clusters"
    case noise
    case weakNoise = "weak-noise"
    case silhouette
    case nothingMeasured = "nothing-measured"
    case noClusters = "no-clusters"
    case mixedSplits = "mixed-splits"
  }
}
