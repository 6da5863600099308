/// One cluster with the verdict of the rule about clusters.
package struct ClusterCheck: Sendable, Equatable {
  /// Cluster id.
  package let id: Int
  /// How it came out.
  package let verdict: CheckOutcome.Verdict
  /// One sentence with value, limit and certainty, for people.
  package let sentence: String

  /// Name for people.
  package var name: String { "Cluster \(id)" }

  /// Makes a verdict.
  package init(id: Int, verdict: CheckOutcome.Verdict, sentence: String) {
    self.id = id
    self.verdict = verdict
    self.sentence = sentence
  }
}
