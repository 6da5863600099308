import Foundation
import ModelEvaluation
import PictureSamples
import Pictures
import TestSupport
import Testing

@testable import ReportFolder

/// How pictures are turned, as their headers say it.
@Suite struct PictureShapesTests {
  /// Black, with a white block whose middle is at a fifth of the width and three tenths of the height.
  private static let marked = Picture(
    width: 80, height: 60,
    pixels: (0..<60).flatMap { y in
      (0..<80).map { x in abs(x - 16) < 8 && abs(y - 18) < 8 ? 0xFF_FFFF : UInt32(0) }
    })

  @Test(arguments: 1...8) func placesTurnAsThePixelsDo(_ orientation: Int) throws {
    let folder = try TemporaryFolder()
    let file = try PictureFile.jpeg(Self.marked, orientation: UInt8(orientation))
    try Data(file).write(to: folder.url.appendingPathComponent("a.jpg"))
    let shapes = try PictureShapes(of: ["a.jpg"], in: folder.url)
    let shape = try #require(shapes.byName["a.jpg"])
    #expect(shape == PictureShape(width: 80, height: 60, orientation: orientation))
    let upright = try Picture(decoding: file, fitting: 100)
    #expect(shape.upright.width == upright.width && shape.upright.height == upright.height)
    let place = shape.upright(x: 0.2, y: 0.3)
    let (x, y) = (Int(place.x * Double(upright.width)), Int(place.y * Double(upright.height)))
    #expect(upright.pixels[y * upright.width + x] & 0xFF > 200)
    #expect(upright.pixels[(upright.height / 2) * upright.width + upright.width / 2] & 0xFF < 60)
  }

  @Test func saysWhichPicturesCannotBeRead() throws {
    let folder = try TemporaryFolder()
    try Data(PictureFile.png(Self.marked)).write(to: folder.url.appendingPathComponent("a.png"))
    try Data("text".utf8).write(to: folder.url.appendingPathComponent("b.png"))
    let shapes = try PictureShapes(of: ["a.png", "b.png", "c.png"], in: folder.url)
    #expect(shapes.byName.count == 1)
    #expect(
      shapes.note == "2 of 3\u{A0}images have no picture that can be read, for example \"b.png\": "
        + "not JPEG, PNG or WebP")
  }

  @Test func refusesAFolderWithoutAny() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: InputError.self) {
      try PictureShapes(of: ["a.png", "b.png"], in: folder.url)
    }
    #expect(error?.reason == .missing)
  }

  @Test func aPartIsAsSharpAsThePictureAllows() throws {
    let file = PictureFile.png(Self.marked)
    let part = try Picture(decoding: file, fitting: 40, part: (0.1, 0.15, 0.25))
    #expect(part.width == 20 && part.height == 15)
    // All of it is inside the white block but its edge.
    #expect(part.pixels[7 * 20 + 10] & 0xFF > 200)
    let small = try Picture(decoding: file, fitting: 10, part: (0.9, 0.9, 0.5))
    #expect(small.width == 10 && small.height <= 8)
  }
}
