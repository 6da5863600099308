package import Assessment
package import PlainText

/// A mean F1 with what is known of it, the same wherever one is told.
package enum ScoreText {
  /// `0.562 (95% interval 0.46 to 0.66; the 344 images vary by ±0.10, from 0.000 to 1.000)`.
  ///
  /// - Parameter counted: The images in words: `344 test images`, `10 images of 2 groups`.
  package static func mean(
    _ mean: Double, _ interval: ClosedRange<Double>?, _ scores: ScoreSummary, counted: ShownText
  ) -> ShownText {
    let parts = [interval.map(self.interval), spread(scores, counted)].compactMap(\.self)
    return parts.isEmpty
      ? "\(NumberText.score(mean)) on \(Phrase.images(scores.measured))"
      : "\(NumberText.score(mean)) (\(parts.joined(separator: "; ")))"
  }

  /// `95% interval 0.46 to 0.66`.
  package static func interval(_ interval: ClosedRange<Double>) -> ShownText {
    "95% interval \(NumberText.interval(interval))"
  }

  /// `the 344 images vary by ±0.10, from 0.000 to 1.000`; `nil` for one image, or without a spread.
  private static func spread(_ scores: ScoreSummary, _ counted: ShownText) -> ShownText? {
    guard let std = scores.f1Std else { return nil }
    if scores.measured == 1 { return counted }
    var text: ShownText =
      "the \(counted) vary by ±\(NumberText.decimal(std))"
    if let least = scores.f1Min, let most = scores.f1Max {
      text += ", from \(NumberText.decimal(least)) to \(NumberText.decimal(most))"
    }
    return text
  }
}
