/// Sorting of words by counting: no word is compared with another.
///
/// From the least digit on (D. E. Knuth 1998, *The Art of Computer Programming* 3, section 5.2.5, algorithm
/// R), 11 bits a digit.
package enum RadixSort {
  private static let bits: UInt64 = 11
  private static let digits: UInt64 = 1 << bits - 1

  /// Words in ascending order of their bits from one on; words that agree in them keep their order.
  package static func sorted(_ words: [UInt64], from bit: UInt64 = 0) -> [UInt64] {
    guard let first = words.first else { return [] }
    var (words, moved) = (words, words)
    let varying = words.reduce(0) { $0 | ($1 ^ first) }
    for shift in stride(from: bit, to: 64, by: Int(bits)) where varying >> shift & digits != 0 {
      move(words, by: shift, to: &moved)
      swap(&words, &moved)
    }
    return words
  }

  /// Moves words in the order of one digit.
  private static func move(_ words: [UInt64], by shift: UInt64, to moved: inout [UInt64]) {
    var places = [Int](repeating: 0, count: 1 << Int(bits))
    places.withUnsafeMutableBufferPointer { places in
      moved.withUnsafeMutableBufferPointer { moved in
        for word in words { places[Int(word &>> shift & digits)] &+= 1 }
        var start = 0
        for digit in places.indices { (places[digit], start) = (start, start &+ places[digit]) }
        for word in words {
          let digit = Int(word &>> shift & digits)
          moved[places[digit]] = word
          places[digit] &+= 1
        }
      }
    }
  }
}
