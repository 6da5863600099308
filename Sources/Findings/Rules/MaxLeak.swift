import Assessment
import PlainText

/// The share of held-out images that belong together with training images is not above a limit.
public struct MaxLeak: ShareRule {
  /// How it is called and set.
  public static let description = RuleDescription(
    "max-leak",
    help:
      "Greatest share of test (else validation) images that belong together with training images, "
      + "0...1.",
    expected: RuleDescription.share)
  private let most: Double

  /// Makes the rule with a number in 0...1.
  public init(_ limit: Double) { most = limit }

  /// The greatest share.
  public var limit: RuleVerdict.Amount { .share(most) }

  /// Judges by the share alone, as far as it can be seen which images belong together.
  public func judge(_ check: Check) -> RuleVerdict {
    let assessment = check.assessment
    guard assessment.units != nil, let line = assessment.overall.headline, line.isHeldOut else {
      return unknown("No held-out image with an F1 is known, so nothing is known of leaks.")
    }
    let (leaked, images) = (
      assessment.overall.leak?.rows.count ?? 0,
      assessment.overall.leak?.all.scores.images ?? line.scores.images
    )
    let share = assessment.overall.leak?.share ?? 0
    return verdict(
      share <= most + Evidence.tolerance ? .passed : .failed, value: .share(share),
      "\(NumberText.count(leaked)) of \(ImageWords.counted(images, of: line.name)), "
        + "\(NumberText.percentage(share)), belong together with training images; at most "
        + "\(NumberText.percentage(most)) may.")
  }
}
