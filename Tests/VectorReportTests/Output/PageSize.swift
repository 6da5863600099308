/// What a finished page has for a browser to do.
struct PageSize {
  /// Elements, those of pictures drawn in the page included.
  let elements: Int
  /// Bytes, without the pictures that are part of a single file.
  let bytes: Int

  /// Counts the start tags, without looking into quotes, where no `<` can be.
  init(of page: [UInt8]) {
    var (elements, bytes) = (0, 0)
    var rest = page[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      let tag = rest[start...].prefix { $0 != UInt8(ascii: ">") }
      if tag.dropFirst().first.map(Self.isLetter) == true { elements += 1 }
      let isPicture = tag.starts(with: "<img ".utf8)
      bytes += start - rest.startIndex + (isPicture ? 0 : tag.count)
      rest = rest[tag.endIndex...]
    }
    self.elements = elements
    self.bytes = bytes + rest.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
