/// What the name of an image says of where it comes from.
struct ImageName: Equatable {
  /// Digest of the name of the picture that this is a copy or tile of.
  let sourceKey: UInt64
  /// Where it stands among pictures that are counted; `nil` where its name has no number.
  let series: Series?

  /// A picture of a series.
  struct Series: Equatable {
    /// Digest of the name without its number.
    let key: UInt64
    /// The number: the last digits, or a date and time in seconds.
    let number: Int
    /// Whether a word before the number says that it counts frames: frame, video, clip and the like.
    let saysFrames: Bool
  }

  /// Words for a recording whose pictures are numbered.
  private static let recordings = NameWords([
    "frame", "frames", "frm", "video", "vid", "clip", "movie", "sequence", "seq", "burst",
    "recording", "stream", "mov", "mp", "avi",
  ])

  /// Reads a name.
  init(_ name: String) {
    self = NameEnding.lowered(name.utf8).withUnsafeBufferPointer { ImageName(lowered: $0[...]) }
  }

  /// Reads a name in small letters.
  init(lowered: NameEnding.Name) {
    let plain = NameEnding.stripped(lowered)
    let folder = NameFolder.hash(lowered[..<plain.startIndex])
    var source = folder
    source.add(plain)
    sourceKey = source.value
    series = TrailingNumber(plain).map { found in
      let before = plain[..<found.range.lowerBound]
      var hash = folder
      hash.add(before)
      // A byte that no name has stands for the number.
      hash.add(0)
      hash.add(plain[found.range.upperBound...])
      return Series(
        key: hash.value, number: found.number, saysFrames: Self.saysFrames(before))
    }
  }

  private static func saysFrames(_ name: NameEnding.Name) -> Bool {
    var rest = name
    while !rest.isEmpty {
      let word = rest.prefix(while: NameEnding.isLetter)
      if recordings.contains(word) { return true }
      rest = rest.dropFirst(word.count + 1)
    }
    return false
  }
}
