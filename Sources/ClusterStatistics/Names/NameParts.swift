/// The parts of an image's name that may say what is on it.
///
/// Without folder, ending and marks of software (``NameEnding``) a name is cut at everything that is
/// neither letter nor digit; digits are folded, so that `lane3` and `lane7` are both `lane#`. Parts without
/// a letter say nothing. Two parts that follow one another are a part too: `tray_glare`.
package enum NameParts {
  /// Longest part that is kept, in bytes.
  private static let longest = 40

  /// The parts of a name, each once.
  package static func list(_ name: String) -> [String] {
    let words = NameEnding.stripped(NameEnding.lowered(name)[...])
      .split { !NameEnding.isLetter($0) && !NameEnding.isDigit($0) }
      .map(folded)
    let pairs = zip(words, words.dropFirst()).map { $0 + [UInt8(ascii: "_")] + $1 }
    var seen = Set<[UInt8]>()
    return (words + pairs)
      .filter { part in
        part.count <= longest && part.contains(where: NameEnding.isLetter)
          && seen.insert(part).inserted
      }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// A word with every run of digits as one `#`.
  private static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let mark = UInt8(ascii: "#")
    return word.reduce(into: []) { folded, byte in
      guard NameEnding.isDigit(byte) else { return folded.append(byte) }
      if folded.last != mark { folded.append(mark) }
    }
  }
}
