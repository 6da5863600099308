package import PlainText
package import Scales

/// The one meaning of the score ramp: F1 from 0 to 1 in steps of a tenth.
package enum ScoreColor {
  /// Steps of F1 to colours.
  package static let scale = SteppedScale(
    domain: (0, 1), steps: Palette.score, unknown: Palette.quiet)

  /// Colour of an F1; quiet where there is none.
  package static func paint(_ f1: Double?) -> Paint { scale(f1 ?? .nan) }

  /// The ramp with its ends and middle written below.
  package static func legend(unknown: ShownText?) -> RampLegend {
    RampLegend(
      title: "F1", steps: Palette.score,
      ticks: [0, 0.2, 0.4, 0.6, 0.8, 1].map { ($0, DecimalText.text($0, decimals: 1)) },
      unknown: unknown.map { (Palette.quiet, $0) })
  }
}
