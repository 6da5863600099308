extension Threads {
  /// Runs `body` on ranges of at most `size` that make up 0..<`count`, with the number of each.
  ///
  /// For work that writes its results into memory of its own: `body` must touch only what belongs to its
  /// range. Where ranges begin and end depends on `count` and `size` alone, so that sums over ranges,
  /// added in their order, do not depend on the number of threads.
  package func forEach(_ count: Int, by size: Int, _ body: (Int, Range<Int>) -> Void) {
    run(0..<chunks(of: count, by: size), of: count, by: size, body)
  }

  /// The same, with the share that is done told on the caller's thread from time to time; what
  /// `progress` throws ends the work early.
  package func forEach(
    _ count: Int, by size: Int, progress: (Double) throws -> Void, _ body: (Int, Range<Int>) -> Void
  ) rethrows {
    let chunks = chunks(of: count, by: size)
    let batch = max(4 * self.count, chunks / 50)
    for first in stride(from: 0, to: chunks, by: batch) {
      try progress(Double(first) / Double(chunks))
      run(first..<min(chunks, first + batch), of: count, by: size, body)
    }
    try progress(1)
  }

  /// How many ranges of at most `size` make up 0..<`count`.
  package func chunks(of count: Int, by size: Int) -> Int { (count + size - 1) / size }

  private func run(
    _ chunks: Range<Int>, of count: Int, by size: Int, _ body: (Int, Range<Int>) -> Void
  ) {
    withoutActuallyEscaping(body) { body in
      // Safe: the caller keeps what the chunks write apart.
      nonisolated(unsafe) let body = body
      _ = map(chunks.count) { place in
        let chunk = chunks.lowerBound + place
        body(chunk, chunk * size..<min(count, (chunk + 1) * size))
      }
    }
  }
}
