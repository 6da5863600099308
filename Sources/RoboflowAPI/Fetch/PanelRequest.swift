import ModelEvaluation
import RoboflowFormat

extension Panel {
  /// Splits to ask for, the first that has data wins; empty where the panel holds all.
  ///
  /// Held-out images are what a model is judged by, so `test` comes first. Evaluations without a
  /// test split are judged by `valid`.
  var splits: [String] {
    if self == .imagePredictions { return ["all"] }
    return isOfOneSplit ? Split.headlineOrder.map(\.name) : []
  }

  /// Reads the panel's document; whether it says anything.
  var reading: Client.Reading<Bool> {
    { (bytes) throws(EvaluationError) in try WholeDocument.panel(self, bytes) }
  }
}

extension EvaluationReference {
  /// Path segments of a panel, or of the header.
  func path(_ panel: Panel? = nil) -> [String] {
    [workspace, "model-evals", evaluationID] + (panel.map { [$0.name] } ?? [])
  }
}
