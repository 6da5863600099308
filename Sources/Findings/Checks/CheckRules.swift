/// What an evaluation must hold to pass; a rule that is `nil` is not asked for.
package struct CheckRules: Sendable, Equatable {
  /// Least mean F1 of the headline images.
  package var minF1: Double?
  /// Least estimate of every cluster that has enough images for a verdict.
  package var minClusterF1: Double?
  /// Greatest share of images in no cluster.
  package var maxNoise: Double?
  /// Greatest number of weak clusters.
  package var maxWeak: Int?
  /// Greatest fall of mean F1 since the baseline, on the images in both.
  package var maxF1Drop: Double?
  /// Splits that must have measured images.
  package var requiredSplits: [String]
  /// Whether an interval that crosses its limit fails; `nil` counts as no.
  package var isStrict: Bool?

  /// Puts rules together.
  package init(
    minF1: Double? = nil, minClusterF1: Double? = nil, maxNoise: Double? = nil,
    maxWeak: Int? = nil, maxF1Drop: Double? = nil, requiredSplits: [String] = [],
    isStrict: Bool? = nil
  ) {
    self.minF1 = minF1
    self.minClusterF1 = minClusterF1
    self.maxNoise = maxNoise
    self.maxWeak = maxWeak
    self.maxF1Drop = maxF1Drop
    self.requiredSplits = requiredSplits
    self.isStrict = isStrict
  }

  /// Whether nothing is asked for; being strict alone is no rule.
  package var isEmpty: Bool {
    minF1 == nil && minClusterF1 == nil && maxNoise == nil && maxWeak == nil && maxF1Drop == nil
      && requiredSplits.isEmpty
  }

  /// Whether a rule cannot be judged without an earlier evaluation.
  package var needsBaseline: Bool { maxF1Drop != nil }

  /// These rules, each replaced by the other's of the same name where that has one.
  package func overridden(by other: CheckRules) -> CheckRules {
    CheckRules(
      minF1: other.minF1 ?? minF1, minClusterF1: other.minClusterF1 ?? minClusterF1,
      maxNoise: other.maxNoise ?? maxNoise, maxWeak: other.maxWeak ?? maxWeak,
      maxF1Drop: other.maxF1Drop ?? maxF1Drop,
      requiredSplits: other.requiredSplits.isEmpty ? requiredSplits : other.requiredSplits,
      isStrict: other.isStrict ?? isStrict)
  }

  /// Names of all rules, as on the command line without dashes.
  package enum Name: String, Sendable, CaseIterable {
    case minF1 = "min-f1"
    case minClusterF1 = "min-cluster-f1"
    case maxNoise = "max-noise"
    case maxWeak = "max-weak"
    case maxF1Drop = "max-f1-drop"
    case requireSplit = "require-split"
  }
}
