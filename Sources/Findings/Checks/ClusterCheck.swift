import Assessment

/// One cluster with the verdict of the rule about clusters.
public struct ClusterCheck: Sendable, Equatable {
  /// Cluster id.
  public let id: Int
  /// How it came out.
  public let verdict: CheckOutcome.Verdict
  /// One sentence with value, limit and certainty, for people.
  public let sentence: String

  /// Name for people.
  public var name: String { ClusterName.of(id) }

  /// Makes a verdict.
  public init(id: Int, verdict: CheckOutcome.Verdict, sentence: String) {
    self.id = id
    self.verdict = verdict
    self.sentence = sentence
  }
}
