/// The places of numbers in ascending order, as far as single precision tells the numbers apart.
///
/// A radix sort from the lowest digit on (D. E. Knuth 1998, *The Art of Computer Programming* 3, section
/// 5.2.5, algorithm R): no number is compared with another.
package enum SortedPlaces {
  private static let digitBits: UInt64 = 8
  private static let digitCount: UInt64 = 4

  /// The places of finite numbers; numbers that round to one in single precision stay in their order.
  package static func of(_ numbers: [Double]) -> [Int32] {
    var words = numbers.enumerated().map { place, number in
      UInt64(rank(number)) << 32 | UInt64(UInt32(place))
    }
    var sorted = words
    for digit in 0..<digitCount where sort(words, by: 32 + digit * digitBits, into: &sorted) {
      swap(&words, &sorted)
    }
    return words.map { Int32(truncatingIfNeeded: $0) }
  }

  /// Whether two numbers are one in single precision.
  package static func areLike(_ one: Double, _ other: Double) -> Bool { rank(one) == rank(other) }

  /// The bits of a number so that they are in the order of numbers; -0 is 0.
  private static func rank(_ number: Double) -> UInt32 {
    let bits = (Float(number) + 0).bitPattern
    return bits >> 31 == 0 ? bits | 1 << 31 : ~bits
  }

  /// Sorts words by one of their digits; `false`, with nothing done, where all have the same.
  private static func sort(
    _ words: [UInt64], by shift: UInt64, into sorted: inout [UInt64]
  ) -> Bool {
    let mask: UInt64 = 1 << digitBits - 1
    var next = [Int](repeating: 0, count: 1 << digitBits)
    for word in words { next[Int(word >> shift & mask)] += 1 }
    if next.contains(words.count) { return false }
    var start = 0
    for digit in next.indices {
      let count = next[digit]
      next[digit] = start
      start += count
    }
    for word in words {
      let digit = Int(word >> shift & mask)
      sorted[next[digit]] = word
      next[digit] += 1
    }
    return true
  }
}
