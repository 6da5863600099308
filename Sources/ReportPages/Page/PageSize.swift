/// How much a browser has to do for a page.
struct PageSize: Equatable {
  /// Elements, those of pictures drawn in the page included.
  let elements: Int
  /// Bytes, without the pictures that are part of a single file.
  let bytes: Int
  /// Those of the elements that are boxes over pictures: not its user's, as the pictures are.
  var overlays = 0

  /// Most elements of a page that scrolls well on a phone, where there is room for the 240 of eighty
  /// pictures.
  static let mostElements = 7_750
  /// Most bytes that such a page takes.
  static let mostBytes = 2_000_000

  /// Whether a page is not too much.
  var isBearable: Bool { excess <= 0 && bytes <= Self.mostBytes }

  /// How many elements are too many.
  var excess: Int { elements - Self.mostElements }

  /// What is left of a page without a part of it.
  static func - (page: PageSize, part: PageSize) -> PageSize {
    PageSize(
      elements: page.elements - part.elements, bytes: page.bytes - part.bytes,
      overlays: page.overlays - part.overlays)
  }
}

extension PageSize {
  /// Counts what a finished page has: the start tags, without looking into quotes, where no `<` can be.
  init(of page: [UInt8]) {
    var (elements, bytes, overlays, isInOverlay) = (0, 0, 0, false)
    var rest = page[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      let tag = rest[start...].prefix { $0 != UInt8(ascii: ">") }
      if tag.starts(with: "<svg class=\"boxes\"".utf8) { isInOverlay = true }
      if tag.dropFirst().first.map(Self.isLetter) == true {
        elements += 1
        overlays += isInOverlay ? 1 : 0
      }
      if tag.starts(with: "</svg".utf8) { isInOverlay = false }
      let isPicture = tag.starts(with: "<img ".utf8)
      bytes += start - rest.startIndex + (isPicture ? 0 : tag.count)
      rest = rest[tag.endIndex...]
    }
    self.elements = elements
    self.bytes = bytes + rest.count
    self.overlays = overlays
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
