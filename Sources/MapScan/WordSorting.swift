import Numerics

/// Sorting of single words, whose order needs no comparison by a closure: lists of neighbours are many.
///
/// Pivots are drawn at random, so that no arrangement of words is slow; the result does not depend on them.
extension UnsafeMutableBufferPointer<UInt64> {
  /// Parts up to this length are sorted by insertion.
  private static var short: Int { 12 }

  /// Puts the `wanted` least words first, in any order: Hoare's FIND (1961).
  func moveLeast(_ wanted: Int, _ generator: inout SplitMix64) {
    var (low, high) = (0, count)
    while high - low > 1 {
      let (left, right) = partition(low..<high, &generator)
      if wanted < left {
        high = left
      } else if wanted > right {
        low = right
      } else {
        return
      }
    }
  }

  /// Sorts the words: Hoare's quicksort (1962), insertion at its ends.
  func quicksort(_ generator: inout SplitMix64) {
    guard count > Self.short else { return insertionSort() }
    let (left, right) = partition(indices, &generator)
    Self(rebasing: self[..<left]).quicksort(&generator)
    Self(rebasing: self[right...]).quicksort(&generator)
  }

  /// Puts the words up to a pivot before the others; where those before end and those behind begin.
  private func partition(
    _ range: Range<Int>, _ generator: inout SplitMix64
  ) -> (left: Int, right: Int) {
    let pivot = self[range.lowerBound + generator.below(range.count)]
    var (left, right) = (range.lowerBound, range.upperBound - 1)
    while left <= right {
      while self[left] < pivot { left += 1 }
      while self[right] > pivot { right -= 1 }
      guard left <= right else { break }
      swapAt(left, right)
      left += 1
      right -= 1
    }
    return (right + 1, left)
  }

  private func insertionSort() {
    for end in indices.dropFirst() {
      let word = self[end]
      var place = end
      while place > 0, self[place - 1] > word {
        self[place] = self[place - 1]
        place -= 1
      }
      self[place] = word
    }
  }
}
