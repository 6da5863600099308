package import ModelEvaluation
import Plots

/// The colour of a verdict where no style sheet reaches: in a message.
package enum VerdictColor {
  /// Colours of middle lightness out of the charts' palette: a client that turns a message dark
  /// changes them least.
  ///
  /// - Returns: As `#rrggbb`.
  package static func hexadecimal(_ verdict: ClusterVerdict) -> String {
    switch verdict {
    case .weak: Palette.score[3].light
    case .noise: Palette.quiet.light
    default: Palette.score[8].light
    }
  }
}
