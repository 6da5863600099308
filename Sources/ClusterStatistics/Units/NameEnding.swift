/// Takes off a name what software adds to it; names are bytes of UTF-8 in small letters.
///
/// They are looked at in memory that others hold: to cut an array keeps count of who holds it.
enum NameEnding {
  typealias Name = Slice<UnsafeBufferPointer<UInt8>>

  private static let pictures = NameWords([
    "jpg", "jpeg", "png", "webp", "bmp", "tif", "tiff", "gif", "heic",
  ])

  /// Words for a copy or a part of a picture, which may be followed by numbers.
  private static let copies = NameWords([
    "copy", "aug", "augmented", "flip", "flipped", "hflip", "vflip", "rot", "rotated", "rotate",
    "crop", "cropped", "tile", "patch", "slice", "blur", "noise", "bright", "dark",
  ])

  /// Letters that only with a number mean a part of a picture.
  private static let coordinates = NameWords(["x", "y", "r", "c", "row", "col"])

  /// The name without folder, endings of files, Roboflow's `.rf.` and copy or tile marks.
  ///
  /// `a/Truck_4_jpg.rf.0f3c.jpg` is `truck_4`; `street_tile_0_3.png`, `street_x128_y0.png`,
  /// `street-aug2.png` and `street (1).png` are `street`. A name of which nothing would be left stays.
  static func stripped(_ name: Name) -> Name {
    var rest = name
    // Few names have one.
    if hasSlash(rest), let slash = rest.lastIndex(where: isSlash) { rest = rest[(slash + 1)...] }
    if let mark = exportMark(in: rest) { rest = rest[..<mark] }
    while let shorter = withoutPictureEnding(rest) { rest = shorter }
    while let shorter = withoutCopyMark(rest) { rest = shorter }
    return rest
  }

  /// The bytes of a name with A to Z as a to z.
  static func lowered(_ name: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    lower(name, into: &bytes)
    return bytes
  }

  /// The same in place of what an array held, whose memory is used again.
  static func lower(_ name: some Collection<UInt8>, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: name)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for place in bytes.indices {
        bytes[place] |= bytes[place] &- 0x41 < 26 ? 0x20 : 0
      }
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 || byte >= 0x80 }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Where the mark of an export by Roboflow is, `.rf.` in any name.
  ///
  /// Every name is asked, so its four bytes are compared at once.
  private static func exportMark(in name: Name) -> Int? {
    let mark = UInt32(littleEndian: 0x2e66_722e)
    let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: name))
    var place = 0
    while place + 4 <= bytes.count {
      if bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self) == mark {
        return name.startIndex + place
      }
      place += 1
    }
    return nil
  }

  /// Looks at all bytes alike, many at once, which is faster than to look for the first.
  private static func hasSlash(_ name: Name) -> Bool {
    var found: UInt8 = 0
    for byte in UnsafeBufferPointer(rebasing: name) { found |= isSlash(byte) ? 1 : 0 }
    return found != 0
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "."): true
    default: false
    }
  }

  private static func withoutPictureEnding(_ name: Name) -> Name? {
    let ending = name.suffix(while: isLetter)
    let rest = name[..<ending.startIndex]
    guard rest.count > 1, let mark = rest.last,
      mark == UInt8(ascii: ".") || mark == UInt8(ascii: "_"),
      pictures.contains(ending)
    else { return nil }
    return rest.dropLast()
  }

  /// The name without one mark of a copy at its end; `nil` where there is none.
  private static func withoutCopyMark(_ name: Name) -> Name? {
    if name.last == UInt8(ascii: ")") { return withoutParentheses(name) }
    let numbers = name.suffix(while: { isDigit($0) || isSeparator($0) })
    let rest = name[..<numbers.startIndex]
    let mark = rest.suffix(while: isLetter)
    let before = rest[..<mark.startIndex]
    let hasNumber = numbers.contains(where: isDigit)
    guard copies.contains(mark) || hasNumber && coordinates.contains(mark),
      let last = before.last, isSeparator(last) || isDigit(last)
    else { return nil }
    return trimmed(before)
  }

  /// `street (1)` without its number.
  private static func withoutParentheses(_ name: Name) -> Name? {
    guard let open = name.lastIndex(of: UInt8(ascii: "(")),
      name[open...].dropFirst().dropLast().allSatisfy(isDigit)
    else { return nil }
    return trimmed(name[..<open])
  }

  /// Without separators at the end; `nil` where nothing is left.
  private static func trimmed(_ name: Name) -> Name? {
    let separators = name.suffix(while: isSeparator)
    let rest = name[..<separators.startIndex]
    return rest.isEmpty ? nil : rest
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// The longest end of which every byte is alike in this.
  func suffix(while isPart: (UInt8) -> Bool) -> Self {
    var start = endIndex
    while start > startIndex, isPart(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
