import PlainText

/// The places that a model may have, in words.
enum RankText {
  private static let ordinals: [ShownText] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
  ]
  private static let numbers: [ShownText] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// `first of four`, `first to second of four`.
  static func words(_ rank: ClosedRange<Int>, of count: Int) -> ShownText {
    let first = word(rank.lowerBound, ordinals)
    let places: ShownText =
      rank.count == 1 ? first : "\(first) to \(word(rank.upperBound, ordinals))"
    return "\(places) of \(word(count, numbers))"
  }

  /// `1`, `1 to 2`.
  static func digits(_ rank: ClosedRange<Int>) -> ShownText {
    rank.count == 1 ? "\(rank.lowerBound)" : "\(rank.lowerBound) to \(rank.upperBound)"
  }

  private static func word(_ number: Int, _ words: [ShownText]) -> ShownText {
    words.indices.contains(number - 1) ? words[number - 1] : "\(number)"
  }
}
