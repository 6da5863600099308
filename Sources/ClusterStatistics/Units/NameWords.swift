/// A few short words that parts of names are looked up among: every name asks.
struct NameWords: Sendable {
  /// The bytes of each word as one number, which is compared at once.
  private let words: [UInt128]
  /// A bit for each length that a word has.
  private let lengths: UInt16

  /// Longest word, so that its length and bytes make up a number.
  private static let longest = 15

  /// Words of at most ``longest`` bytes.
  init(_ words: [String]) {
    self.words = words.map { Self.number($0.utf8, $0.utf8.count) }
    lengths = words.reduce(0) { $0 | 1 << UInt16($1.utf8.count) }
  }

  /// Whether bytes are one of the words.
  func contains(_ bytes: NameEnding.Name) -> Bool {
    bytes.count <= Self.longest && lengths & 1 << UInt16(bytes.count) != 0
      && words.contains(Self.number(bytes, bytes.count))
  }

  private static func number(_ bytes: some Sequence<UInt8>, _ count: Int) -> UInt128 {
    bytes.reduce(UInt128(count)) { $0 << 8 | UInt128($1) }
  }
}
