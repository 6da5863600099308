/// A few short words that parts of names are looked up among: every name asks.
struct NameWords: Sendable {
  /// The bytes of each word as one number, which is compared at once.
  private let words: [UInt128]
  /// For each length a bit for each first letter of a word that is so long: hardly any other text gets by.
  private let firstLetters: [UInt32]

  /// Longest word, so that its length and bytes make up a number.
  private static let longest = 15

  /// Words of 1 to ``longest`` small letters.
  init(_ words: [String]) {
    self.words = words.map { Self.number($0.utf8, $0.utf8.count) }
    var firstLetters = [UInt32](repeating: 0, count: Self.longest + 1)
    for word in words {
      firstLetters[word.utf8.count] |= word.utf8.first.map(Self.letter) ?? 0
    }
    self.firstLetters = firstLetters
  }

  /// Whether bytes are one of the words.
  func contains(_ bytes: NameEnding.Name) -> Bool {
    guard let first = bytes.first, bytes.count <= Self.longest,
      firstLetters[bytes.count] & Self.letter(first) != 0
    else { return false }
    return words.contains(Self.number(bytes, bytes.count))
  }

  /// A bit for a small letter; none for another byte.
  private static func letter(_ byte: UInt8) -> UInt32 { 1 << UInt32(byte &- UInt8(ascii: "a")) }

  private static func number(_ bytes: some Sequence<UInt8>, _ count: Int) -> UInt128 {
    bytes.reduce(UInt128(count)) { $0 << 8 | UInt128($1) }
  }
}
