extension Threads {
  /// Makes results for 0..<`count`, and has each taken in that order, one at a time, while others are made.
  ///
  /// For results that are put behind one another and take much memory: no more than two for each thread are
  /// begun and not yet taken. Once `take` gives `false` nothing more is taken.
  package func forEachInOrder<Result: Sendable>(
    _ count: Int, _ make: @Sendable (Int) -> Result, take: (Int, Result) -> Bool
  ) {
    guard self.count > 1, count > 1 else {
      for place in 0..<count where !take(place, make(place)) { return }
      return
    }
    withoutActuallyEscaping(take) { take in
      // Safe: the line lets one thread take at a time.
      nonisolated(unsafe) let take = take
      let line = ResultLine<Result>(count, room: 2 * self.count)
      SharedWork.run(helpers: min(self.count, count) - 1) {
        while let place = line.begin() { line.put(make(place), at: place, take) }
      }
    }
  }
}
