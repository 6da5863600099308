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
  /// Its words, each with an underscore behind it, and memory for those of longer names.
  private var text: [UInt8] = []
  private var length = 0

  /// A reader of names.
  package init() {}

  /// The parts of a name, each once.
  package static func list(_ name: String) -> [String] {
    var reader = NameParts()
    reader.read(Array(name.utf8)[...])
    return reader.parts.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads a name.
  package mutating func read(_ name: ArraySlice<UInt8>) {
    NameEnding.lower(name, into: &lowered)
    if text.count <= name.count { text = [UInt8](repeating: 0, count: 2 * name.count + 1) }
    length = lowered.withUnsafeBufferPointer { lowered in
      text.withUnsafeMutableBufferPointer { Self.fold(NameEnding.stripped(lowered[...]), into: $0) }
    }
  }

  /// A digest of the words of the name read last: names with the same have the same parts.
  package var digest: UInt64 { NameHash(text[..<length]).value }

  /// The parts of the name read last, each once: first the words, then the pairs.
  package var parts: [ArraySlice<UInt8>] {
    let words = words
    let pairs = zip(words, words.dropFirst()).map { $0.lowerBound..<$1.upperBound }
    var seen = Set<UInt64>()
    return (words + pairs).filter { part in
      part.count <= Self.longest && text[part].contains(where: NameEnding.isLetter)
        && seen.insert(NameHash(text[part]).value).inserted
    }
    .map { text[$0] }
  }

  private var words: [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for place in 0..<length where text[place] == Self.joint {
      words.append(start..<place)
      start = place + 1
    }
    return words
  }

  /// Writes the words of a name, every run of digits as one `#`, into memory that has room for one byte more
  /// than the name has; gives their length.
  private static func fold(
    _ name: NameEnding.Name, into text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var (start, end) = (0, 0)
    for byte in name {
      if NameEnding.isLetter(byte) {
        text[end] = byte
        end += 1
      } else if NameEnding.isDigit(byte) {
        if end > start, text[end - 1] == mark { continue }
        text[end] = mark
        end += 1
      } else if end > start {
        text[end] = joint
        end += 1
        start = end
      }
    }
    guard end > start else { return end }
    text[end] = joint
    return end + 1
  }
}
