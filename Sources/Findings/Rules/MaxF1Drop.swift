import Assessment
import ClusterStatistics
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

  /// Judges by the 95% interval of the change, on the strictest images that show one.
  public func judge(_ check: Check) -> RuleVerdict {
    guard check.baselineFault == nil, let line = check.comparison?.overall, let paired = line.paired
    else {
      return unknown("The drop cannot be judged: \(check.baselineFault ?? "no baseline").")
    }
    guard paired.isJudged else {
      return unknown(
        "The drop cannot be judged: fewer than \(check.assessment.criteria.minImages) images that count "
          + "by themselves have an F1 in both evaluations.")
    }
    let evidence = Evidence(value: paired.difference, interval: paired.interval, least: -most)
    let images = ComparisonText.images(paired.count, of: line)
    let seen = check.comparison.map { ComparisonText.detectable(paired, $0) } ?? ""
    return verdict(
      outcome(evidence, paired, isStrict: check.isStrict),
      value: .score(paired.difference == 0 ? 0 : -paired.difference),
      "Mean F1 of the \(images) in both evaluations was \(NumberText.score(paired.before)) "
        + "and is \(NumberText.score(paired.after)), a change of "
        + "\(NumberText.difference(paired.difference)) (95% interval "
        + "\(NumberText.differences(paired.interval))); \(words(evidence, paired)).\(seen)")
  }

  /// Where no fall is beyond chance an interval that crosses the limit passes, unless the check is
  /// strict: images that do not decide are no reason to warn of every retrained model.
  private func outcome(
    _ evidence: Evidence, _ change: PairedChange, isStrict: Bool
  ) -> CheckOutcome.Verdict {
    let verdict = evidence.verdict(isStrict: isStrict)
    return verdict == .warned && change.verdict != .worse ? .passed : verdict
  }

  private func words(_ evidence: Evidence, _ change: PairedChange) -> ShownText {
    if evidence.verdict(isStrict: false) == .warned, change.verdict != .worse {
      return "no clear fall"
    }
    let limit = NumberText.score(most)
    return evidence.words(
      limit: "the allowed drop of \(limit)", within: "within the allowed drop of \(limit)",
      beyond: "beyond the allowed drop of \(limit)")
  }
}
