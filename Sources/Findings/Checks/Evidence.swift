import PlainText

/// An estimate held against a limit that it should reach: the whole 95% interval decides.
struct Evidence {
  let value: Double
  /// `nil` where the data give no interval.
  let interval: ClosedRange<Double>?
  let least: Double

  /// Numbers closer than this to the limit are at the limit: they differ by rounding alone.
  static let tolerance = 1e-9

  /// Passed when the interval lies at or above the limit, failed when it lies below, and warned when
  /// it crosses the limit or is not known; a strict check fails then.
  func verdict(isStrict: Bool) -> CheckOutcome.Verdict {
    let undecided: CheckOutcome.Verdict = isStrict ? .failed : .warned
    guard let interval else { return undecided }
    if interval.upperBound < least - Self.tolerance { return .failed }
    return interval.lowerBound < least - Self.tolerance ? undecided : .passed
  }

  /// How the interval lies to the limit, a clause.
  ///
  /// - Parameters:
  ///   - limit: The limit, `0.700`.
  ///   - within: Where an interval lies that keeps it, `at or above 0.700`.
  ///   - beyond: Where one lies that does not, `below 0.700`.
  func words(limit: ShownText, within: ShownText, beyond: ShownText) -> ShownText {
    guard interval != nil else {
      return "one image or an unknown spread gives no interval to hold against \(limit)"
    }
    return switch verdict(isStrict: false) {
    case .passed: "the whole interval is \(within)"
    case .failed: "the whole interval is \(beyond)"
    case .warned: "the interval crosses \(limit), so these images do not decide"
    }
  }

  /// The clause for a limit that is the least allowed.
  func words(least limit: ShownText) -> ShownText {
    words(limit: limit, within: "at or above \(limit)", beyond: "below \(limit)")
  }
}
