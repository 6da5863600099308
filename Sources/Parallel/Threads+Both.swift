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
}

/// One of the results of ``Threads/both(_:_:)``.
private struct BothParts<One: Sendable, Other: Sendable>: Sendable {
  let one: One?
  let other: Other?
}
