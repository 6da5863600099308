package import Findings

/// The outcome of a check for machines: `check --json`, and `check` in `data/report.json`.
package struct CheckDocument: Encodable {
  let verdict: String
  let rules: [Rule]
  let clusters: [Cluster]

  struct Rule: Encodable {
    let name: String
    let value: Double?
    let limit: Limit
    let verdict, sentence: String
  }

  /// A number, or the name of a split.
  enum Limit: Encodable {
    case number(Double)
    case name(String)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let number): try container.encode(number)
      case .name(let name): try container.encode(name)
      }
    }
  }

  struct Cluster: Encodable {
    let id: Int
    let verdict, sentence: String
  }

  /// Takes an outcome.
  package init(_ outcome: CheckOutcome) {
    verdict = outcome.verdict.rawValue
    rules = outcome.rules.map { rule in
      Rule(
        name: rule.name, value: rule.value?.number,
        limit: rule.limit.number.map(Limit.number) ?? .name(rule.limit.text),
        verdict: rule.verdict.rawValue, sentence: rule.sentence)
    }
    clusters = outcome.clusters.map {
      Cluster(id: $0.id, verdict: $0.verdict.rawValue, sentence: $0.sentence)
    }
  }

  /// The document as text.
  package func text() throws -> String {
    String(decoding: try JSONDocument.bytes(of: self), as: UTF8.self)
  }
}
