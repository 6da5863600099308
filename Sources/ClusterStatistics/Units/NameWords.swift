/// A few short words that parts of names are looked up among, byte by byte: every name asks.
struct NameWords: Sendable {
  private let words: [[UInt8]]

  init(_ words: [String]) { self.words = words.map { Array($0.utf8) } }

  /// Whether bytes are one of the words.
  func contains(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count < 10 else { return false }
    return words.contains { $0.count == bytes.count && $0.elementsEqual(bytes) }
  }
}
