/// The parts of an image's name that may say what is on it.
///
/// Without folder, ending and marks of software (``NameEnding``) a name is cut at everything that is
/// neither letter nor digit; digits are folded, so that `lane3` and `lane7` are both `lane#`. Parts without
/// a letter say nothing. Two parts that follow one another are a part too: `tray_glare`.
package struct NameParts {
  /// Longest part that is kept, in bytes.
  private static let longest = 40
  private static let (mark, joint) = (UInt8(ascii: "#"), UInt8(ascii: "_"))

  /// The name read last in small letters: kept from name to name, as what follows.
  private var lowered: [UInt8] = []
  /// Its words, joined by underscores, and where each is.
  private var text: [UInt8] = []
  private var words: [Range<Int>] = []

  /// A reader of names.
  package init() {}

  /// The parts of a name, each once.
  package static func list(_ name: String) -> [String] {
    var reader = NameParts()
    var parts: [String] = []
    reader.each(in: Array(name.utf8)[...]) { part in
      let part = String(decoding: part, as: UTF8.self)
      if !parts.contains(part) { parts.append(part) }
    }
    return parts
  }

  /// Reads a name and visits its parts, first the words, then the pairs; a part may come twice.
  package mutating func each(in name: ArraySlice<UInt8>, _ use: (ArraySlice<UInt8>) -> Void) {
    NameEnding.lower(name, into: &lowered)
    let lowered = lowered
    lowered.withUnsafeBufferPointer { read(NameEnding.stripped($0[...])) }
    for word in words { visit(word, use) }
    for (first, second) in zip(words, words.dropFirst()) {
      visit(first.lowerBound..<second.upperBound, use)
    }
  }

  private func visit(_ part: Range<Int>, _ use: (ArraySlice<UInt8>) -> Void) {
    guard part.count <= Self.longest, text[part].contains(where: NameEnding.isLetter) else {
      return
    }
    use(text[part])
  }

  /// Words with every run of digits as one `#`.
  private mutating func read(_ name: NameEnding.Name) {
    text.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    var start = 0
    for byte in name {
      let isDigit = NameEnding.isDigit(byte)
      guard isDigit || NameEnding.isLetter(byte) else {
        endWord(&start)
        continue
      }
      if !isDigit || text.count == start || text[text.count - 1] != Self.mark {
        text.append(isDigit ? Self.mark : byte)
      }
    }
    endWord(&start)
  }

  private mutating func endWord(_ start: inout Int) {
    guard text.count > start else { return }
    words.append(start..<text.count)
    text.append(Self.joint)
    start = text.count
  }
}
