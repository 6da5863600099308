extension UnitScores {
  /// The sets on which clusters are asked, strictest first: those that have images of their own.
  func looks(_ judged: JudgedSplits) -> [SplitSet] {
    var before = 0
    return judged.candidates.filter { set in
      let count = measuredCount(on: set)
      defer { before = max(before, count) }
      return count > before
    }
  }
}
