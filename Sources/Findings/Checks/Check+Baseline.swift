import Assessment
import ModelEvaluation
import PlainText

extension Check {
  /// Why the baseline is of no use to a rule that needs one; `nil` when it is.
  ///
  /// A baseline is incompatible when it is of another project or task, when fewer than a tenth of the
  /// smaller evaluation's images are in both, and when no two of those have an F1 in both.
  package var baselineFault: String? {
    guard let comparison else { return "no baseline was given" }
    if let setting = comparison.settings.first(where: { $0.effect == .everything }) {
      return "the baseline is about something else: \(setting.name.lowercased()) "
        + "\(ReadableText.plain(setting.before)), here \(ReadableText.plain(setting.after))"
    }
    if let reason = ComparisonText.reason(comparison.matching) {
      return "the baseline’s images cannot be matched: \(reason)"
    }
    guard comparison.overall?.paired?.interval != nil else {
      return "fewer than two images have an F1 both in the baseline and here"
    }
    return nil
  }

  private func dropWords(_ evidence: Evidence, _ limit: String) -> String {
    evidence.words(
      limit: "the allowed drop of \(limit)", within: "within the allowed drop of \(limit)",
      beyond: "beyond the allowed drop of \(limit)")
  }

  func maxF1Drop(_ most: Double, _ isStrict: Bool) -> RuleVerdict {
    guard baselineFault == nil, let line = comparison?.overall, let paired = line.paired else {
      return unknown(
        .maxF1Drop, .score(most), "The drop cannot be judged: \(baselineFault ?? "no baseline").")
    }
    let evidence = Evidence(value: paired.difference, interval: paired.interval, least: -most)
    let images = ComparisonText.images(paired.count, of: line)
    return RuleVerdict(
      name: CheckRules.Name.maxF1Drop.rawValue, limit: .score(most),
      value: .score(paired.difference == 0 ? 0 : -paired.difference),
      verdict: evidence.verdict(isStrict: isStrict),
      sentence:
        "Mean F1 of the \(images) in both evaluations was \(NumberText.score(paired.before)) "
        + "and is \(NumberText.score(paired.after)), a change of "
        + "\(NumberText.difference(paired.difference)) (95% interval "
        + "\(NumberText.differences(paired.interval))); "
        + "\(dropWords(evidence, NumberText.score(most))).")
  }
}
