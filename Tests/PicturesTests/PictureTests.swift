import PictureSamples
import Pictures
import Testing

/// Files of every kind to pixels: the right ones, the right way up, and never more than asked for.
@Suite struct PictureTests {
  /// The colours in the middle of the four quarters: top left, top right, bottom left, bottom right.
  private func quarters(_ picture: Picture) -> String {
    let places = [(1, 1), (3, 1), (1, 3), (3, 3)]
    return String(
      places.map { x, y in
        let pixel = picture.pixels[
          picture.height * y / 4 * picture.width + picture.width * x / 4]
        return Self.letter(pixel)
      })
  }

  /// The field of ``SamplePicture/quarters(width:height:)`` that a colour is of, allowing for what
  /// lossy compression does.
  private static func letter(_ pixel: UInt32) -> Character {
    switch (pixel >> 16 & 255 > 128, pixel >> 8 & 255 > 128, pixel & 255 > 128) {
    case (true, false, false): "R"
    case (false, true, false): "G"
    case (false, false, true): "B"
    case (true, true, false): "Y"
    default: "?"
    }
  }

  struct Format: Sendable, CustomTestStringConvertible {
    let name: String
    let file: @Sendable (Picture) throws -> [UInt8]
    var testDescription: String { name }
  }

  static let formats: [Format] = [
    Format(name: "JPEG") { try PictureFile.jpeg($0) },
    Format(name: "PNG") { PictureFile.png($0) },
    Format(name: "WebP") { PictureFile.webp($0, quality: 80) },
    Format(name: "lossless WebP") { PictureFile.webp($0) },
  ]

  @Test(arguments: formats, [(640, 480), (481, 640), (100, 60), (321, 1)])
  func decodes(_ format: Format, _ size: (width: Int, height: Int)) throws {
    let source = SamplePicture.quarters(width: size.width, height: size.height)
    let picture = try Picture(decoding: format.file(source), fitting: 320)
    let longest = max(size.width, size.height)
    let expected =
      longest <= 320
      ? size
      : (
        max(1, (size.width * 320 + longest / 2) / longest),
        max(1, (size.height * 320 + longest / 2) / longest)
      )
    #expect((picture.width, picture.height) == expected)
    #expect(picture.pixels.count == picture.width * picture.height)
    if size.height > 1 { #expect(quarters(picture) == "RGBY") }
  }

  /// What EXIF tag 0x0112 means: which stored quarters are seen top left, top right, bottom left,
  /// bottom right.
  static let orientations: [(value: UInt8, seen: String)] = [
    (1, "RGBY"), (2, "GRYB"), (3, "YBGR"), (4, "BYRG"),
    (5, "RBGY"), (6, "BRYG"), (7, "YGBR"), (8, "GYRB"),
    // Not defined: as stored.
    (0, "RGBY"), (9, "RGBY"), (255, "RGBY"),
  ]

  @Test(arguments: orientations)
  func standsUpright(_ orientation: (value: UInt8, seen: String)) throws {
    let source = SamplePicture.quarters(width: 640, height: 400)
    let files = [
      try PictureFile.jpeg(source, orientation: orientation.value),
      PictureFile.webp(source, orientation: orientation.value),
      PictureFile.png(source, orientation: orientation.value),
    ]
    let isTurned = (5...8).contains(orientation.value)
    for file in files {
      let picture = try Picture(decoding: file, fitting: 320)
      #expect(quarters(picture) == orientation.seen)
      #expect((picture.width, picture.height) == (isTurned ? (200, 320) : (320, 200)))
    }
  }

  @Test func ordersOrientationBytesOfEitherKind() throws {
    let source = SamplePicture.quarters(width: 64, height: 40)
    let file = try PictureFile.jpeg(source, orientation: 6, isLittleEndian: true)
    #expect(quarters(try Picture(decoding: file, fitting: 320)) == "BRYG")
  }

  @Test func showsTransparencyOnWhite() throws {
    let plain = Picture(width: 400, height: 300, pixels: Array(repeating: 0x2040E0, count: 120_000))
    let file = PictureFile.png(plain, isLeftHalfClear: true)
    let picture = try Picture(decoding: file, fitting: 320)
    #expect(picture.pixels[10] == 0xFF_FFFF)
    #expect(picture.pixels[310] == 0x2040E0)
  }

  @Test(arguments: [
    (PictureFile.Kind.grey, [120, 0, 0], [120, 120, 120]),
    // Without ink of one colour, with all of the light: inks are stored inverted.
    (.fourInks, [200, 40, 30], [200, 40, 30]),
  ])
  func readsOtherKindsOfJPEG(_ kind: PictureFile.Kind, _ stored: [UInt8], _ seen: [Int]) throws {
    let file = PictureFile.jpeg(
      red: stored[0], green: stored[1], blue: stored[2], width: 400, height: 200, kind: kind)
    let pixel = try Picture(decoding: file, fitting: 320).pixels[5000]
    let light = [16, 8, 0].map { Int(pixel >> UInt32($0) & 255) }
    #expect(zip(light, seen).allSatisfy { abs($0 - $1) <= 3 }, "\(light)")
  }

  @Test func decodesAPhotographOfTwelveThousandPixels() throws {
    let file = try PictureFile.jpeg(SamplePicture.quarters(width: 12_000, height: 1_500))
    let picture = try Picture(decoding: file, fitting: 320)
    #expect((picture.width, picture.height) == (320, 40))
    #expect(quarters(picture) == "RGBY")
  }

  @Test func givesTheSameBytesForTheSameFile() throws {
    let file = try PictureFile.jpeg(SamplePicture.make(width: 400, height: 300, seed: 1))
    let thumbnails = try (0..<3).map { _ in
      try Picture(decoding: file, fitting: 320).jpeg(quality: 78)
    }
    #expect(Set(thumbnails).count == 1)
    let again = try Picture(decoding: thumbnails[0], fitting: 320)
    #expect((again.width, again.height) == (320, 240))
  }
}
