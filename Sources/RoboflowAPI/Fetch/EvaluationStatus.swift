import ModelEvaluation
import RoboflowFormat

/// How far an evaluation is, read from its header.
struct EvaluationStatus: Sendable, Equatable {
  /// As the service names it.
  var name: String?
  /// Whether a summary came along, as it does with finished evaluations only.
  var hasSummary: Bool

  /// Reads a header's document.
  static let reading: Client.Reading<EvaluationStatus> = { (bytes) throws(EvaluationError) in
    let (header, summary) = try WholeDocument.header(bytes)
    return EvaluationStatus(name: header.status, hasSummary: summary != nil)
  }

  var isFailed: Bool { name?.lowercased() == "failed" }

  /// Whether the panels are worth asking for.
  ///
  /// A status of a name unknown to us counts as finished when there is a summary.
  var isFinished: Bool {
    switch name?.lowercased() {
    case nil, "done": true
    case "running", "failed": false
    default: hasSummary
    }
  }
}
