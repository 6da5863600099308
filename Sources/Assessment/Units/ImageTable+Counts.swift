package import ModelEvaluation

extension ImageTable {
  /// Least difference between an F1 and that of its counts that is no rounding.
  package static let contradiction = 0.006

  /// Whether a row has all three counts.
  package func hasCounts(_ row: Int) -> Bool {
    truePositives[row] >= 0 && falsePositives[row] >= 0 && falseNegatives[row] >= 0
  }

  /// Whether a row has all counts and they give its F1, or no F1 at all.
  package func hasCountsOfF1(_ row: Int) -> Bool {
    guard hasCounts(row) else { return false }
    let right = 2 * Double(truePositives[row])
    let all = right + Double(falsePositives[row]) + Double(falseNegatives[row])
    return all == 0 || abs(f1s[row] - right / all) < Self.contradiction
  }
}
