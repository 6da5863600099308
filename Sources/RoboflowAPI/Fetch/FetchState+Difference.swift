import RoboflowFormat

extension FetchState {
  /// What a request would fill a folder with.
  init(service: ServiceAddress, request: FetchRequest) {
    self.init(
      service: service.text, workspace: request.reference.workspace,
      evaluation: request.reference.evaluationID, confidence: request.confidence)
  }

  /// What is different in the other state, in words; `nil` when nothing is.
  func difference(from other: FetchState) -> String? {
    if self == other { return nil }
    let asked = "evaluation \(evaluation) of \(workspace) \(words(other))"
    return "it holds evaluation \(other.evaluation) of \(other.workspace) \(other.words(self)), "
      + "not \(asked)"
  }

  private func words(_ other: FetchState) -> String {
    var words = confidence.map { "at confidence \($0)" } ?? "at its own confidence"
    if service != other.service { words += " from \(service)" }
    return words
  }
}
