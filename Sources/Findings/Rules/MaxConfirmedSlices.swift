import Assessment
import PlainText

/// The number of groups known before that are still weak beyond chance is not above a limit.
public struct MaxConfirmedSlices: Rule {
  /// How it is called and set.
  public static let description = RuleDescription(
    "max-confirmed-slices",
    help:
      "Greatest number of groups known from an earlier evaluation that are confirmed in this one.",
    expected: "a whole number of 0 or more")
  private let most: Int

  /// Makes the rule.
  ///
  /// - Parameter most: The greatest number of confirmed groups.
  public init(_ most: Int) { self.most = most }

  /// The rules of a setting.
  public static func rules(_ setting: RuleSetting) -> [MaxConfirmedSlices]? {
    setting.wholeNumber.flatMap { $0 >= 0 ? [MaxConfirmedSlices($0)] : nil }
  }

  /// The greatest number.
  public var limit: RuleVerdict.Amount { .count(most) }

  /// Judges by the number alone; a strict check fails too where groups that cannot be told from the rest
  /// might be too many.
  public func judge(_ check: Check) -> RuleVerdict {
    guard let slices = check.slices else {
      return unknown(
        "No groups of an earlier evaluation were given: --slices names their file, --baseline the "
          + "evaluation.")
    }
    let confirmed = slices.filter { $0.verdict == .confirmed }
    let open = slices.count { $0.verdict == .cannotTell }
    let undecided: CheckOutcome.Verdict = check.isStrict ? .failed : .warned
    let within: CheckOutcome.Verdict = confirmed.count + open > most ? undecided : .passed
    let names: ShownText =
      confirmed.isEmpty
      ? ""
      : " (\(Phrase.list(confirmed.prefix(3).map { SliceText.group($0.slice) }, of: confirmed.count)))"
    return verdict(
      confirmed.count > most ? .failed : within, value: .count(confirmed.count),
      "\(NumberText.count(confirmed.count)) of \(NumberText.count(slices.count, "group")) known before "
        + "\(confirmed.count == 1 ? "is" : "are") confirmed\(names), "
        + "\(NumberText.count(open)) cannot be told; at most \(NumberText.count(most)) may be confirmed."
    )
  }
}
