extension Threads {
  /// The results of two pieces of work, which are done beside each other where there are two threads.
  package func both<One: Sendable, Other: Sendable>(
    _ one: @Sendable () -> One, _ other: @Sendable () -> Other
  ) -> (One, Other) {
    let parts = map(2) { part -> BothParts<One, Other> in
      part == 0 ? BothParts(one: one(), other: nil) : BothParts(one: nil, other: other())
    }
    return (parts[0].one ?? one(), parts[1].other ?? other())
  }

  /// The results of `body` for 0..<`chunks`, in that order, and of another piece of work, which is begun
  /// first.
  package func map<Result: Sendable, Other: Sendable>(
    _ chunks: Int, beside other: @Sendable () -> Other, _ body: @Sendable (Int) -> Result
  ) -> ([Result], Other) {
    let parts = map(chunks + 1) { part -> BothParts<Result, Other> in
      part == 0
        ? BothParts(one: nil, other: other()) : BothParts(one: body(part - 1), other: nil)
    }
    return (parts.compactMap(\.one), parts[0].other ?? other())
  }
}

/// One of the results of pieces of work that differ in kind.
private struct BothParts<One: Sendable, Other: Sendable>: Sendable {
  let one: One?
  let other: Other?
}
