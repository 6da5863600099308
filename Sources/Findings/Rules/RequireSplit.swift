import Assessment
import PlainText

/// A split has images with an F1.
public struct RequireSplit: Rule {
  /// How it is called and set.
  public static let description = RuleDescription(
    "require-split", help: "Split that must have images with an F1. Repeatable.",
    expected: "the name of a split or a list of names", valueName: "split", isRepeatable: true)
  private let split: String

  /// Makes the rule.
  ///
  /// - Parameter split: Name of the split as in the evaluation.
  public init(_ split: String) { self.split = split }

  /// The rules of a setting.
  public static func rules(_ setting: RuleSetting) -> [RequireSplit]? {
    setting.names?.map(RequireSplit.init)
  }

  /// The split.
  public var limit: RuleVerdict.Amount { .name(split) }

  /// Judges by the number of images.
  public func judge(_ check: Check) -> RuleVerdict {
    let assessment = check.assessment
    let scores = assessment.judgedSplits.isPerImage ? assessment.overall.scores(named: split) : nil
    let place = assessment.splitNames.firstIndex(of: split)
    let images = place.map { place in
      assessment.rows.reduce(0) { $0 + $1.splitCounts[place] }
    }
    // Aggregates count the images of a split; only records tell which of them have an F1.
    let count = scores?.measured ?? images ?? 0
    let name = ShownText(foreign: split, to: 40)
    return verdict(
      count > 0 ? .passed : .failed, value: .count(count),
      count > 0
        ? "The split \(name) has \(Phrase.images(count))\(scores == nil ? "" : " with an F1")."
        : "The evaluation has no \(scores == nil ? "image" : "image with an F1") in the split "
          + "\(name).")
  }
}
