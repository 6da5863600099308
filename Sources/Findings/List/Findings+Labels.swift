import Assessment
import ModelEvaluation
import PlainText

/// Findings on labels that detections contradict.
extension Findings {
  static func labels(_ errors: LabelErrors?) -> Finding? {
    guard let errors, !errors.candidates.isEmpty else { return nil }
    return Finding(
      kind: .labelErrors, lead: "Labels may be wrong",
      text: "\(errors.sentence) Look at them before changing the model: wrong labels count as "
        + "errors of a model that is right.",
      target: ReportSection.labelsToCheck.id)
  }
}
