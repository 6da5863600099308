import Assessment
import ModelEvaluation
package import PlainText

extension Check {
  /// Why the baseline is of no use to a rule that needs one; `nil` when it is.
  ///
  /// A baseline is incompatible when it is of another project or task, when fewer than a tenth of the
  /// smaller evaluation's images are in both, and when no two of those have an F1 in both.
  package var baselineFault: ShownText? {
    guard let comparison else { return "no baseline was given" }
    if let setting = comparison.settings.first(where: { $0.effect == .everything }) {
      return "the baseline is about something else: \(foreign: setting.name.lowercased()) "
        + "\(foreign: setting.before, to: 60), here \(foreign: setting.after, to: 60)"
    }
    if let reason = ComparisonText.reason(comparison.matching) {
      return "the baseline’s images cannot be matched: \(reason)"
    }
    guard comparison.overall?.paired?.interval != nil else {
      return "fewer than two images have an F1 both in the baseline and here"
    }
    return nil
  }
}
