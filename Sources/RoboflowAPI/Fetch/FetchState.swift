import Foundation

/// What an evaluation folder holds the data of, kept in its `fetch.json`: a second run compares it,
/// so that two evaluations never mix in one folder.
///
/// It never holds the key.
struct FetchState: Codable, Sendable, Equatable {
  /// Version of this file's form.
  var format = 1
  /// The service's address.
  var service: String
  var workspace: String
  var evaluation: String
  /// Confidence threshold in percent; absent for the canonical one.
  var confidence: Int?

  static let fileName = "fetch.json"

  init(service: ServiceAddress, request: FetchRequest) {
    self.service = service.text
    workspace = request.reference.workspace
    evaluation = request.reference.evaluationID
    confidence = request.confidence
  }

  init(_ data: Data) throws { self = try JSONDecoder().decode(FetchState.self, from: data) }

  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
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
