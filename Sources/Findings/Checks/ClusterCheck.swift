import Assessment
package import PlainText

/// One cluster with the verdict of the rule about clusters.
public struct ClusterCheck: Sendable, Equatable {
  /// Cluster id.
  public let id: Int
  /// How it came out.
  public let verdict: CheckOutcome.Verdict
  /// One sentence with value, limit and certainty, for people.
  public var sentence: String { words.string }
  /// ``sentence``, as it may be shown.
  package let words: ShownText

  /// Name for people.
  public var name: String { shownName.string }
  /// ``name``, as it may be shown.
  package let shownName: ShownText

  /// Makes a verdict; the sentence is cleaned and shortened like any foreign text.
  public init(id: Int, verdict: CheckOutcome.Verdict, sentence: String) {
    self.init(
      id: id, name: ClusterName.of(id), verdict: verdict,
      words: ShownText(foreign: sentence, to: RuleVerdict.longestSentence))
  }

  /// Makes a verdict.
  package init(id: Int, name: ShownText, verdict: CheckOutcome.Verdict, words: ShownText) {
    self.id = id
    shownName = name
    self.verdict = verdict
    self.words = words
  }
}
