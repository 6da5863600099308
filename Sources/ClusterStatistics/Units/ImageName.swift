/// What the name of an image says of where it comes from.
struct ImageName: Equatable {
  /// Digest of the name of the picture that this is a copy or tile of.
  let sourceKey: UInt64
  /// Digest of that name without its number; `nil` where there is none.
  let seriesKey: UInt64?
  /// The number: the last digits, or a date and time in seconds.
  let number: Int?
  /// Whether a word before the number says that it counts frames: frame, video, clip and the like.
  let saysFrames: Bool

  /// Words for a recording whose pictures are numbered.
  private static let recordings = NameWords([
    "frame", "frames", "frm", "video", "vid", "clip", "movie", "sequence", "seq", "burst",
    "recording", "stream", "mov", "mp", "avi",
  ])

  /// Reads a name.
  init(_ name: String) {
    let lowered = NameEnding.lowered(name.utf8)
    let plain = NameEnding.stripped(lowered[...])
    let found = TrailingNumber(plain)
    let folder = NameFolder.hash(lowered[..<plain.startIndex])
    var source = folder
    for byte in plain { source.add(byte) }
    sourceKey = source.value
    number = found?.number
    guard let range = found?.range else {
      (seriesKey, saysFrames) = (nil, false)
      return
    }
    let before = plain[..<range.lowerBound]
    var hash = folder
    for byte in before { hash.add(byte) }
    // A byte that no name has stands for the number.
    hash.add(0)
    for byte in plain[range.upperBound...] { hash.add(byte) }
    seriesKey = hash.value
    saysFrames = before.split { !NameEnding.isLetter($0) }.contains(where: Self.recordings.contains)
  }
}
