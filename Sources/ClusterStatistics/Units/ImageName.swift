/// What the name of an image says of where it comes from.
struct ImageName: Equatable {
  /// Digest of the name of the picture that this is a copy or tile of; 0 where there is no name.
  let sourceKey: UInt64
  /// ``Series/key``, 0 where its name has no number.
  let seriesKey: UInt64
  /// ``Series/number``, and ``Series/saysFrames`` as the bit above: every image of a million has one.
  private let numberAndFrames: UInt64

  /// A picture of a series.
  struct Series: Equatable {
    /// Digest of the name without its number.
    let key: UInt64
    /// The number: the last digits, or a date and time in seconds.
    let number: Int
    /// Whether a word before the number says that it counts frames: frame, video, clip and the like.
    let saysFrames: Bool
  }

  /// Where it stands among pictures that are counted; `nil` where its name has no number.
  var series: Series? {
    seriesKey == 0 ? nil : Series(key: seriesKey, number: number, saysFrames: saysFrames)
  }

  /// See ``Series/number``.
  var number: Int { Int(numberAndFrames & ~Self.frames) }

  /// See ``Series/saysFrames``.
  var saysFrames: Bool { numberAndFrames & Self.frames != 0 }

  private static let frames: UInt64 = 1 << 63

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
    sourceKey = lowered.isEmpty ? 0 : source.value
    guard let found = TrailingNumber(plain) else {
      (seriesKey, numberAndFrames) = (0, 0)
      return
    }
    let before = plain[..<found.range.lowerBound]
    var hash = folder
    hash.add(before)
    hash.add(plain[found.range.upperBound...])
    seriesKey = hash.value
    numberAndFrames = UInt64(found.number) | (Self.saysFrames(before) ? Self.frames : 0)
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
