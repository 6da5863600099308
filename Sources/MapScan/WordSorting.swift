import Numerics

/// Sorting of single words, no two alike, whose order needs no comparison by a closure: lists of neighbours
/// are many.
///
/// Pivots are drawn at random, so that no arrangement of words is slow; the result does not depend on them.
extension UnsafeMutableBufferPointer<UInt64> {
  /// Parts up to this length are sorted by insertion.
  private static var short: Int { 12 }

  /// Sorts words so far that the least ones come before each border, the last of which is `last`: Hoare's
  /// quicksort (1962) of the parts that a border cuts, insertion at its ends.
  func part(
    _ range: Range<Int>, at borders: WordBorders, upTo last: Int, _ generator: inout SplitMix64
  ) {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < last, borders.first(after: low) < high {
      guard high - low > Self.short else { return sortByInsertion(low..<high) }
      let place = partition(low..<high, &generator)
      part(low..<place, at: borders, upTo: last, &generator)
      low = place + 1
    }
  }

  /// Puts the words below a pivot before it and the others behind; its place.
  ///
  /// N. Lomuto's scheme (J. Bentley 1984), without a branch on words, which could not be foretold.
  private func partition(_ range: Range<Int>, _ generator: inout SplitMix64) -> Int {
    let last = range.upperBound - 1
    swapAt(range.lowerBound + generator.below(range.count), last)
    let pivot = self[last]
    var place = range.lowerBound
    for next in range.lowerBound..<last {
      let word = self[next]
      self[next] = self[place]
      self[place] = word
      place &+= word < pivot ? 1 : 0
    }
    swapAt(place, last)
    return place
  }
}
