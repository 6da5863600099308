import FoundationEssentials
import RoboflowFormat

/// Fetches one panel that comes as a single document.
struct PanelFetch: Sendable {
  let client: Client
  let request: FetchRequest
  let panel: Panel

  /// What the service gave for a panel.
  enum Outcome: Sendable {
    case document(Data, saysAnything: Bool, note: FetchNote?)
    case missing(FetchNote)
  }

  /// Asks for the panel, for each of its splits until one has data.
  func fetch() async throws -> Outcome {
    guard !panel.splits.isEmpty else { return try await outcome(split: nil) }
    var first: Outcome?
    for split in panel.splits {
      let outcome = try await outcome(split: split)
      if case .document(let data, saysAnything: true, _) = outcome {
        return first == nil
          ? outcome : .document(data, saysAnything: true, note: fallbackNote(split))
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
    if panel.isOfOneThreshold, let confidence = request.confidence {
      query.append(("confidence", "\(confidence)"))
    }
    do {
      let answer = try await client.get(
        request.reference.path(panel), query: query, subject: panel.name, panel.reading)
      return .document(answer.body, saysAnything: answer.content, note: nil)
    } catch let error as RoboflowError
      where error.kind == .unusableAnswer && panel != .vectorAnalysis
    {
      // The report can do without it, and another fetch asks again.
      return .missing(FetchNote(panel: panel.name, message: error.message))
    } catch let refusal as ServiceRefusal {
      return .missing(try note(refusal, split: split))
    }
  }

  /// A panel that this evaluation does not have is worth a note; any other refusal a failure.
  func note(_ refusal: ServiceRefusal, split: String?) throws -> FetchNote {
    let isMissingSplit = split != nil && refusal.said.isCode("invalid_split")
    guard refusal.kind == .noData || refusal.kind == .notFound || isMissingSplit else {
      throw refusal.error(asking: "\(panel.name) of \(request.reference.subject)")
    }
    let reason = refusal.said.message.map { ": \($0)" } ?? ""
    return FetchNote(panel: panel.name, message: "this evaluation has none\(reason)")
  }

  private func fallbackNote(_ split: String) -> FetchNote {
    FetchNote(
      panel: panel.name,
      message: "there is none of the \(panel.splits[0]) images; this is of the \(split) images")
  }
}
