/// A few short words that parts of names are looked up among: every name asks.
struct NameWords: Sendable {
  /// The bytes of each word as one number, which is compared at once.
  private let words: [UInt128]

  /// Longest word, so that its length and bytes make up a number.
  private static let longest = 15

  /// Words of at most ``longest`` bytes.
  init(_ words: [String]) { self.words = words.map { Self.number(Array($0.utf8)[...]) } }

  /// Whether bytes are one of the words.
  func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count <= Self.longest && words.contains(Self.number(bytes))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt128 {
    bytes.reduce(UInt128(bytes.count)) { $0 << 8 | UInt128($1) }
  }
}
