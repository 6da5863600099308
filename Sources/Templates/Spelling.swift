/// Which words are like a mistyped one.
enum Spelling {
  /// All words, the most like first.
  static func closest(to typed: String, among known: Set<String>) -> [String] {
    known.map { (word: $0, distance: distance($0, typed)) }
      .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
      .map(\.word)
  }

  /// Fewest insertions, deletions and replacements between two words (Levenshtein's distance).
  private static func distance(_ first: String, _ second: String) -> Int {
    let letters = Array(second)
    var previous = Array(0...letters.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in letters.enumerated() {
        let replaced = previous[column] + (letter == other ? 0 : 1)
        current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[letters.count]
  }
}
