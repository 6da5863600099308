import Assessment
import PlainText

/// The share of the images that belong to no cluster is not above a limit.
public struct MaxNoise: ShareRule {
  /// How it is called and set.
  public static let description = RuleDescription(
    "max-noise", help: "Greatest share of images in no cluster, 0...1.",
    expected: RuleDescription.share)
  private let most: Double

  /// Makes the rule with a number in 0...1.
  public init(_ limit: Double) { most = limit }

  /// The greatest share.
  public var limit: RuleVerdict.Amount { .share(most) }

  /// Judges by the share alone.
  public func judge(_ check: Check) -> RuleVerdict {
    let assessment = check.assessment
    let (noise, images) = (assessment.noise?.numImages ?? 0, assessment.imageCount)
    guard images > 0 else { return unknown("The evaluation has no images.") }
    let share = Double(noise) / Double(images)
    return verdict(
      share <= most + Evidence.tolerance ? .passed : .failed, value: .share(share),
      "\(NumberText.count(noise)) of \(Phrase.images(images)), "
        + "\(NumberText.percentage(share)), are in no cluster; at most "
        + "\(NumberText.percentage(most)) may be.")
  }
}
