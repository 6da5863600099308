import Foundation

/// How far an evaluation is, read from its header.
struct EvaluationStatus: Sendable, Equatable {
  /// As the service names it.
  var name: String?
  /// Whether a summary came along, as it does with finished evaluations only.
  var hasSummary: Bool

  init(header: Data) {
    let fields = try? JSONDecoder().decode(Fields.self, from: header)
    name = fields?.status
    hasSummary = fields?.summary != nil
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

  private struct Fields: Decodable {
    var status: String?
    var summary: Summary?

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      status = try? container.decodeIfPresent(String.self, forKey: .status)
      summary = try? container.decodeIfPresent(Summary.self, forKey: .summary)
    }

    enum CodingKeys: String, CodingKey { case status, summary }
  }

  private struct Summary: Decodable {}
}
