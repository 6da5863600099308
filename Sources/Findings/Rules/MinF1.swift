import Assessment
import ClusterStatistics
import PlainText

/// The mean F1 of the images of the report's headline, or of those asked for, is not below a limit.
public struct MinF1: ShareRule {
  /// How it is called and set.
  public static let description = RuleDescription(
    "min-f1", help: "Least mean F1 of the test (else validation, else all) images, 0...1.",
    expected: RuleDescription.share)
  private let least: Double

  /// Makes the rule with a number in 0...1.
  public init(_ limit: Double) { least = limit }

  /// The least mean F1.
  public var limit: RuleVerdict.Amount { .score(least) }

  /// Judges by the 95% interval of the mean.
  public func judge(_ check: Check) -> RuleVerdict {
    let (name, scores, interval) = headline(check.assessment)
    guard let mean = scores.f1Mean else {
      return unknown("No image that the rule looks at has an F1.")
    }
    let images = ImageWords.adjective(name) ?? "evaluated"
    let evidence = Evidence(value: mean, interval: interval, least: least)
    return verdict(
      evidence.verdict(isStrict: check.isStrict), value: .score(mean),
      "Mean F1 of \(NumberText.count(scores.measured, "\(images) image")) is "
        + "\(NumberText.score(mean)) (95% interval \(NumberText.interval(evidence.interval))); "
        + "\(evidence.words(least: NumberText.score(least))).")
  }

  /// The images asked for, else those of the report's headline: test, else validation, else all.
  private func headline(
    _ assessment: Assessment
  ) -> (name: String, scores: ScoreSummary, interval: ClosedRange<Double>?) {
    let judged = assessment.judgedSplits
    if judged.isRequested {
      return (
        Comparison.Line.name(of: judged.set), assessment.overall.scores(on: judged.set),
        assessment.judgedInterval
      )
    }
    let line = assessment.overall.headline
    return (
      line?.name ?? OverallScores.allImages, line?.scores ?? ScoreSummary(), line?.interval
    )
  }
}
