import Assessment
import PlainText

/// Mean F1 has not fallen by more than a limit since the baseline, on the images in both.
public struct MaxF1Drop: ShareRule {
  /// How it is called and set.
  public static let description = RuleDescription(
    "max-f1-drop",
    help: "Greatest fall of mean F1 since the baseline on the images in both, 0...1.",
    expected: RuleDescription.share, needsBaseline: true)
  private let most: Double

  /// Makes the rule with a number in 0...1.
  public init(_ limit: Double) { most = limit }

  /// The greatest fall.
  public var limit: RuleVerdict.Amount { .score(most) }

  /// Judges by the 95% interval of the change.
  public func judge(_ check: Check) -> RuleVerdict {
    guard check.baselineFault == nil, let line = check.comparison?.overall, let paired = line.paired
    else {
      return unknown("The drop cannot be judged: \(check.baselineFault ?? "no baseline").")
    }
    let evidence = Evidence(value: paired.difference, interval: paired.interval, least: -most)
    let images = ComparisonText.images(paired.count, of: line)
    return verdict(
      evidence.verdict(isStrict: check.isStrict),
      value: .score(paired.difference == 0 ? 0 : -paired.difference),
      "Mean F1 of the \(images) in both evaluations was \(NumberText.score(paired.before)) "
        + "and is \(NumberText.score(paired.after)), a change of "
        + "\(NumberText.difference(paired.difference)) (95% interval "
        + "\(NumberText.differences(paired.interval))); \(words(evidence)).")
  }

  private func words(_ evidence: Evidence) -> ShownText {
    let limit = NumberText.score(most)
    return evidence.words(
      limit: "the allowed drop of \(limit)", within: "within the allowed drop of \(limit)",
      beyond: "beyond the allowed drop of \(limit)")
  }
}
