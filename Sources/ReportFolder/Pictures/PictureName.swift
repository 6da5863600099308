/// What the name of an image says about the file that holds it.
struct PictureName: Hashable {
  /// The name as the evaluation gives it.
  let text: String

  /// The parts of the path below the folder; `nil` when the name leads elsewhere.
  ///
  /// An image name comes from the input: `..`, `.`, an absolute path and a NUL, at which the system
  /// would stop reading, are refused rather than interpreted.
  var parts: [String]? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let isPlain = parts.allSatisfy { part in
      part != "" && part != "." && part != ".." && !part.utf8.contains(0)
    }
    return isPlain ? parts : nil
  }

  /// The name that the image had before Roboflow exported it; any other name as it is.
  ///
  /// An export writes `<stem>_<ext>.rf.<hash>.jpg`, from which follows `<stem>.<ext>`.
  var original: String {
    guard let mark = text.ranges(of: ".rf.").last else { return text }
    let rest = text[mark.upperBound...].split(separator: ".", omittingEmptySubsequences: false)
    let head = text[..<mark.lowerBound]
    guard rest.count == 2, !rest[0].isEmpty, rest[0].utf8.allSatisfy(Self.isLetterOrDigit),
      let underscore = head.lastIndex(of: "_"), underscore > head.startIndex
    else { return text }
    let ending = head[head.index(after: underscore)...]
    guard Self.endings.contains(ending.lowercased()) else { return text }
    return "\(head[..<underscore]).\(ending)"
  }

  private static let endings: Set<String> = [
    "avif", "bmp", "gif", "heic", "jfif", "jpeg", "jpg", "png", "tif", "tiff", "webp",
  ]

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
