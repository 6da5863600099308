import Foundation
import PictureSamples
import TestSupport
import Testing

@testable import Pictures

/// Files that are damaged, cut off, huge, or something else than their name says.
@Suite struct PictureFaultTests {
  private static let sample = SamplePicture.make(width: 90, height: 60, seed: 7)

  private func fault(_ file: [UInt8]) -> PictureError? {
    do throws(PictureError) {
      _ = try Picture(decoding: file, fitting: 320)
      return nil
    } catch {
      return error
    }
  }

  @Test func namesOtherFormats() {
    let texts = [
      "", "\u{FF}", "not a picture", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "RIFF",
    ]
    for file in texts.map({ Array($0.utf8) }) + [PictureFile.gif(Self.sample), [0xFF, 0xD8]] {
      #expect(fault(file) == .otherFormat)
    }
  }

  @Test(arguments: PictureTests.formats)
  func refusesFilesThatEndEarly(_ format: PictureTests.Format) throws {
    let file = try format.file(Self.sample)
    for share in [10, 30, 50, 80] {
      let start = Array(file.prefix(max(12, file.count * share / 100)))
      #expect(fault(start) == .broken, "\(share) %")
    }
  }

  @Test func acceptsStrayBytesAsCamerasWriteThem() throws {
    var file = try PictureFile.jpeg(Self.sample)
    file.insert(contentsOf: [1, 2, 3, 4], at: file.count - 2)
    #expect(fault(file) == nil)
  }

  /// A header that promises more pixels than any memory holds is refused before it is believed.
  @Test func refusesHugePictures() throws {
    var webp = PictureFile.webp(Self.sample)
    webp.replaceSubrange(21..<25, with: [0xFF, 0xFF, 0xFF, 0x0F])
    #expect(fault(webp) == .tooLarge)

    var jpeg = try PictureFile.jpeg(Self.sample)
    let frame = try #require(jpeg.indices.first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC2 })
    jpeg.replaceSubrange(frame + 5..<frame + 9, with: [0xFF, 0, 0xFF, 0])
    #expect(fault(jpeg) == .tooLarge)
  }

  /// A chunk before the header states another size than the header, which is what libpng believes.
  @Test(arguments: [
    // 1,000,000 by 1,000,000 pixels in 221 bytes: three terabytes.
    "iVBORw0KGgoAAAAIdnBBZwAAAAEAAAABTZ0pXQAAAA1JSERSAA9CQAAPQkABAAAAAHQWBdAAAACQSURBVHja7cExAQ"
      + "AAAMKg9U9tDB+gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAM4G6F"
      + "gAAWMXVwQAAAAASUVORK5CYII=",
    // 30,000 by 30,000.
    "iVBORw0KGgoAAAAIdnBBZwAAAAEAAAABTZ0pXQAAAA1JSERSAAB1MAAAdTABAAAAAE5cxRcAAAA7SURBVHja7cExAQ"
      + "AAAMKg9U9tCj+gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+BuShgABQZNSLAAAAABJRU5ErkJg"
      + "gg==",
  ])
  func believesTheSizeThatTheDecoderReads(_ base64: String) throws {
    let file = [UInt8](try #require(Data(base64Encoded: base64)))
    #expect(fault(file) == .tooLarge)
  }

  /// A progressive file is held whole, so fewer pixels are taken of it than of a plain one.
  @Test func refusesProgressivePicturesThatTakeTooMuchMemory() throws {
    var file = try PictureFile.jpeg(Self.sample)
    let frame = try #require(file.indices.first { file[$0] == 0xFF && file[$0 + 1] == 0xC2 })
    // 10,000 by 5,000.
    file.replaceSubrange(frame + 5..<frame + 9, with: [0x13, 0x88, 0x27, 0x10])
    #expect(fault(file) == .tooLarge)
    file[frame + 1] = 0xC0
    #expect(fault(file) == .broken)
  }

  /// Every scan is a pass over all pixels, however few bytes it has.
  @Test func refusesPicturesOfVeryManyScans() throws {
    var file = try PictureFile.jpeg(Self.sample)
    let frame = try #require(file.indices.first { file[$0] == 0xFF && file[$0 + 1] == 0xC2 })
    // 8,000 by 4,000.
    file.replaceSubrange(frame + 5..<frame + 9, with: [0x0F, 0xA0, 0x1F, 0x40])
    let work = try PictureHeader(file).work
    let scan = try #require(file.indices.first { file[$0] == 0xFF && file[$0 + 1] == 0xDA })
    let copy = Array(file[scan...].dropLast(2))
    let last = file.count - 2
    for _ in 0..<130 { file.insert(contentsOf: copy, at: last) }
    #expect(work < PictureHeader.mostWork)
    #expect(fault(file) == .tooLarge)
  }

  @Test func knowsHowAPictureIsStored() throws {
    let progressive = JPEGScans(try PictureFile.jpeg(Self.sample))
    #expect(progressive.isBuffered)
    #expect(progressive.count > 3)
    let plain = JPEGScans(
      PictureFile.jpeg(red: 1, green: 2, blue: 3, width: 9, height: 9, kind: .grey))
    #expect(!plain.isBuffered)
    #expect(plain.count == 1)
  }

  @Test func refusesPicturesWithoutPixels() {
    var png = PictureFile.png(Self.sample)
    png.replaceSubrange(16..<20, with: [0, 0, 0, 0])
    #expect(fault(png) == .broken)
  }

  /// Whatever is changed in a file, the result is a picture of the right size or an error.
  @Test(arguments: PictureTests.formats)
  func survivesDamage(_ format: PictureTests.Format) throws {
    let file = try format.file(Self.sample)
    var random = SeededGenerator(seed: 20_260_611)
    for _ in 0..<400 {
      var damaged = file
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        // Mostly the headers, where sizes and offsets are.
        let end = Bool.random(using: &random) ? min(64, file.count) : file.count
        damaged[Int.random(in: 0..<end, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random(using: &random) {
        damaged = Array(damaged.prefix(Int.random(in: 0...damaged.count, using: &random)))
      }
      if let picture = try? Picture(decoding: damaged, fitting: 32) {
        #expect(max(picture.width, picture.height) <= 32)
        #expect(picture.pixels.count == picture.width * picture.height)
      }
    }
  }

  /// EXIF data is a web of offsets: whatever they say, nothing is read that is not there.
  @Test func survivesDamagedOrientation() throws {
    let files = [
      try PictureFile.jpeg(Self.sample, orientation: 6),
      PictureFile.png(Self.sample, orientation: 6), PictureFile.webp(Self.sample, orientation: 6),
    ]
    var random = SeededGenerator(seed: 5)
    for file in files {
      let start = try #require(
        file.indices.first { file[$0...].starts(with: [0x4D, 0x4D, 0, 42]) })
      for _ in 0..<200 {
        var damaged = file
        damaged[start + Int.random(in: 0..<26, using: &random)] =
          UInt8.random(in: 0...255, using: &random)
        let picture = try Picture(decoding: damaged, fitting: 320)
        #expect([[90, 60], [60, 90]].contains([picture.width, picture.height]))
      }
    }
  }
}
