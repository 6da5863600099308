package import Findings
package import JSON
package import ModelEvaluation

/// The outcome of a check for machines: `check --json`, and `check` in `data/report.json`.
package struct CheckDocument: JSONWritable {
  private let outcome: CheckOutcome
  private let notes: [Note]?

  /// Takes an outcome.
  ///
  /// - Parameter notes: What is odd in the input; `nil` where the document says it elsewhere.
  package init(_ outcome: CheckOutcome, notes: [Note]? = nil) {
    self.outcome = outcome
    self.notes = notes
  }

  /// The document as a text.
  package var text: String { jsonText }

  /// Writes the outcome with its members in byte order.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("clusters", outcome.clusters.map(ClusterPart.init))
      if let notes { json.member("notes", notes.map(NotePart.init)) }
      json.member("rules", outcome.rules.map(RulePart.init))
      json.member("verdict", outcome.verdict.rawValue)
    }
  }

  private struct ClusterPart: JSONWritable {
    let cluster: ClusterCheck

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("id", cluster.id)
        json.member("sentence", cluster.sentence)
        json.member("verdict", cluster.verdict.rawValue)
      }
    }
  }

  private struct RulePart: JSONWritable {
    let rule: RuleVerdict

    func write(into json: inout JSONWriter) {
      json.object { json in
        // The limit is a number, or the name of a split.
        if let limit = rule.limit.number {
          json.member("limit", limit)
        } else {
          json.member("limit", rule.limit.text)
        }
        json.member("name", rule.name)
        json.member("sentence", rule.sentence)
        json.member("value", rule.value?.number)
        json.member("verdict", rule.verdict.rawValue)
      }
    }
  }
}
