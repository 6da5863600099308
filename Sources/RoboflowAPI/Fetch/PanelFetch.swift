import Foundation

/// Fetches one panel that comes as a single document.
struct PanelFetch: Sendable {
  let client: Client
  let request: FetchRequest
  let panel: Panel

  /// What the service gave for a panel.
  enum Outcome: Sendable {
    case document(Data, note: FetchNote?)
    case missing(FetchNote)
  }

  /// Asks for the panel, for each of its splits until one has data.
  func fetch() async throws -> Outcome {
    guard !panel.splits.isEmpty else { return try await outcome(split: nil) }
    var first: Outcome?
    for split in panel.splits {
      let outcome = try await outcome(split: split)
      if case .document(let data, _) = outcome, !Self.isEmpty(data) {
        return first == nil ? outcome : .document(data, note: fallbackNote(split))
      }
      // An empty document says more than a refusal.
      if case .missing? = first, case .document = outcome { first = nil }
      first = first ?? outcome
    }
    return first ?? .missing(FetchNote(panel: panel.name, message: "has no split to ask for"))
  }

  private func outcome(split: String?) async throws -> Outcome {
    var query: [(name: String, value: String)] = []
    if let split { query.append(("split", split)) }
    if panel.takesConfidence, let confidence = request.confidence {
      query.append(("confidence", "\(confidence)"))
    }
    do {
      let answer = try await client.get(
        request.reference.path(panel), query: query, subject: panel.name)
      return .document(answer.body, note: nil)
    } catch let refusal as ServiceRefusal {
      return .missing(try note(refusal, split: split))
    }
  }

  /// A panel that this evaluation does not have is worth a note; any other refusal a failure.
  func note(_ refusal: ServiceRefusal, split: String?) throws -> FetchNote {
    let isMissingSplit = split != nil && refusal.envelope.isCode("invalid_split")
    guard refusal.kind == .noData || refusal.kind == .notFound || isMissingSplit else {
      throw refusal.error(asking: "\(panel.name) of \(request.reference.subject)")
    }
    let reason = refusal.envelope.message.map { ": \($0)" } ?? ""
    return FetchNote(panel: panel.name, message: "this evaluation has none\(reason)")
  }

  private func fallbackNote(_ split: String) -> FetchNote {
    FetchNote(
      panel: panel.name,
      message: "there is none of the \(panel.splits[0]) images; this is of the \(split) images")
  }

  /// Whether a panel of one split says nothing: no classes, or a matrix of zeros.
  private static func isEmpty(_ data: Data) -> Bool {
    guard let outline = try? JSONOutline(data) else { return false }
    if outline["classes"]?.elements == 0 { return true }
    guard let matrix = outline["matrix"] else { return false }
    let start = data.startIndex + matrix.range.lowerBound
    return !data[start..<(start + matrix.range.count)].contains { (0x31...0x39).contains($0) }
  }
}

extension EvaluationReference {
  /// Path segments of a panel, or of the header.
  func path(_ panel: Panel? = nil) -> [String] {
    [workspace, "model-evals", evaluationID] + (panel.map { [$0.name] } ?? [])
  }
}
