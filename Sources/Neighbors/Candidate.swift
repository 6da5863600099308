/// A row and its squared distance in one word, so that words compare by distance and then by row.
///
/// The bits of floats that are not negative are in the order of their values.
struct Candidate: Comparable {
  private let word: UInt64

  /// A row at a squared distance, which must not be negative.
  init(id: UInt32, square: Float) {
    word = UInt64(square.bitPattern) << 32 | UInt64(id)
  }

  /// The row.
  var id: UInt32 { UInt32(truncatingIfNeeded: word) }

  /// The squared distance.
  var square: Float { Float(bitPattern: UInt32(truncatingIfNeeded: word >> 32)) }

  static func < (left: Candidate, right: Candidate) -> Bool { left.word < right.word }
}
