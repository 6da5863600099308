/// For every row the nearest others of all that were offered to it, nearest first.
///
/// What a list holds does not depend on the order of the offers. Several threads may fill the lists, each
/// those of its own rows.
struct NearestLists {
  /// A place that nothing took: later in the order than all that can be offered.
  static let free = UInt64.max

  /// Places of one list.
  let keep: Int
  /// keep words a row: value, number of the other row, whether it is new, from the highest bit down.
  private let words: UnsafeMutableBufferPointer<UInt64>

  /// Lists in memory that holds words, or free places.
  init(_ words: UnsafeMutableBufferPointer<UInt64>, keep: Int) {
    self.words = words
    self.keep = keep
  }

  /// Words for lists that hold nothing.
  static func words(rows: Int, keep: Int) -> [UInt64] {
    Array(repeating: free, count: rows * keep)
  }

  /// Whether a value could enter the list of a row.
  func mayTake(_ row: Int, bits: UInt32) -> Bool {
    UInt64(bits) <= words[row * keep + keep - 1] >> 32
  }

  /// Puts a row in its place, as a new one, unless it is there already or `keep` are before it.
  ///
  /// `bits` are those of a value that is not negative; one row must always come with the same.
  @discardableResult
  func insert(_ row: Int, id: UInt32, bits: UInt32) -> Bool {
    let word = UInt64(bits) << 32 | UInt64(id) << 1 | 1
    let (start, end) = (row * keep, (row + 1) * keep)
    guard word >> 1 < words[end - 1] >> 1 else { return false }
    let place = firstPlace(start..<end, notBefore: word)
    guard words[place] >> 1 != word >> 1 else { return false }
    var last = end - 1
    while last > place {
      words[last] = words[last - 1]
      last -= 1
    }
    words[place] = word
    return true
  }

  /// Whether a row is in the list with this value.
  func contains(_ row: Int, id: UInt32, bits: UInt32) -> Bool {
    let word = UInt64(bits) << 32 | UInt64(id) << 1
    let (start, end) = (row * keep, (row + 1) * keep)
    let place = firstPlace(start..<end, notBefore: word)
    return place < end && words[place] >> 1 == word >> 1
  }

  /// Makes some of a row's new ones old.
  func age(_ row: Int, where isKnown: (UInt32) -> Bool) {
    for place in row * keep..<(row + 1) * keep where words[place] != Self.free {
      if words[place] & 1 == 1, isKnown(Self.id(words[place])) { words[place] &= ~1 }
    }
  }

  /// Calls `body` with each row of a list and whether it is new.
  func forEach(_ row: Int, _ body: (UInt32, Bool) -> Void) {
    for place in row * keep..<(row + 1) * keep {
      guard words[place] != Self.free else { return }
      body(Self.id(words[place]), words[place] & 1 == 1)
    }
  }

  /// The first so many of a list, or all where it holds fewer.
  func candidates(_ row: Int, _ count: Int) -> [Candidate] {
    (row * keep..<row * keep + count).prefix { words[$0] != Self.free }.map {
      Candidate(
        id: Self.id(words[$0]),
        square: Float(bitPattern: UInt32(truncatingIfNeeded: words[$0] >> 32)))
    }
  }

  private static func id(_ word: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: word) >> 1 }

  private func firstPlace(_ places: Range<Int>, notBefore word: UInt64) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if words[middle] >> 1 < word >> 1 { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
