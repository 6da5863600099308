/// The places of numbers in ascending order, as far as single precision tells the numbers apart.
package enum SortedPlaces {
  /// The places of finite numbers; numbers that round to one in single precision stay in their order.
  package static func of(_ numbers: [Double]) -> [Int32] {
    let words = numbers.enumerated().map { place, number in
      UInt64(rank(number)) << 32 | UInt64(UInt32(place))
    }
    return RadixSort.sorted(words, from: 32).map { Int32(truncatingIfNeeded: $0) }
  }

  /// Whether two numbers are one in single precision.
  package static func areLike(_ one: Double, _ other: Double) -> Bool { rank(one) == rank(other) }

  /// The bits of a number so that they are in the order of numbers; -0 is 0.
  private static func rank(_ number: Double) -> UInt32 {
    let bits = (Float(number) + 0).bitPattern
    return bits >> 31 == 0 ? bits | 1 << 31 : ~bits
  }
}
