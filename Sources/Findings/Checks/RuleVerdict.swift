package import PlainText

/// One rule of a check with its verdict.
public struct RuleVerdict: Sendable, Equatable {
  /// Name of the rule as on the command line without dashes: `min-f1`, `max-noise`.
  public let name: String
  /// The limit that was set.
  public let limit: Amount
  /// What the evaluation has; `nil` where it has nothing to compare.
  public let value: Amount?
  /// How the rule came out.
  public let verdict: CheckOutcome.Verdict
  /// One sentence with value, limit and certainty, for people.
  public var sentence: String { words.string }
  /// ``sentence``, as it may be shown.
  package let words: ShownText

  /// Most characters of a sentence that a rule of another's gives.
  static let longestSentence = 1000

  /// Makes a verdict; the sentence is cleaned and shortened like any foreign text.
  public init(
    name: String, limit: Amount, value: Amount?, verdict: CheckOutcome.Verdict, sentence: String
  ) {
    self.init(
      name: name, limit: limit, value: value, verdict: verdict,
      words: ShownText(foreign: sentence, to: Self.longestSentence))
  }

  /// Makes a verdict.
  package init(
    name: String, limit: Amount, value: Amount?, verdict: CheckOutcome.Verdict, words: ShownText
  ) {
    self.name = name
    self.limit = limit
    self.value = value
    self.verdict = verdict
    self.words = words
  }

  /// Something that a rule compares.
  public enum Amount: Sendable, Equatable {
    /// A score or a difference of scores, 0...1.
    case score(Double)
    /// A part of a whole, 0...1.
    case share(Double)
    /// A number of things.
    case count(Int)
    /// A name, such as that of a split.
    case name(String)

    /// The amount for a table.
    public var text: String {
      if case .name(let name) = self { name } else { words.string }
    }

    /// ``text``, as it may be shown.
    package var words: ShownText {
      switch self {
      case .score(let score): NumberText.score(score)
      case .share(let share): NumberText.percentage(share)
      case .count(let count): NumberText.count(count)
      case .name(let name): ShownText(foreign: name)
      }
    }

    /// The amount as a number; `nil` for a name and for what is not finite.
    public var number: Double? {
      switch self {
      case .score(let number), .share(let number): number.isFinite ? number : nil
      case .count(let count): Double(count)
      case .name: nil
      }
    }
  }
}
