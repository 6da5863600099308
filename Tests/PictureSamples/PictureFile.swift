import CGD
import CTurboJPEG
import Glibc
package import Pictures

/// Files of pictures in every format that the report reads, and some that it does not.
package enum PictureFile {
  /// A JPEG with an orientation in its EXIF data, as a camera writes it.
  package static func jpeg(
    _ picture: Picture, orientation: UInt8? = nil, isLittleEndian: Bool = false, quality: Int = 85
  ) throws -> [UInt8] {
    let plain = try picture.jpeg(quality: quality)
    guard let orientation else { return plain }
    let content = Array("Exif\0\0".utf8) + exif(orientation, isLittleEndian: isLittleEndian)
    let length = UInt8(content.count + 2)
    return [0xFF, 0xD8, 0xFF, 0xE1, 0, length] + content + Array(plain.dropFirst(2))
  }

  /// A JPEG of one colour of a given kind: greyscale, or four inks as Adobe's programs write them.
  package static func jpeg(
    red: UInt8, green: UInt8, blue: UInt8, width: Int, height: Int, kind: Kind
  ) -> [UInt8] {
    let pixel: [UInt8] = [red, green, blue, 255]
    let source = (0..<width * height).flatMap { _ in kind == .grey ? [red] : pixel }
    let encoder = tjInitCompress()
    defer { tjDestroy(encoder) }
    var bytes: UnsafeMutablePointer<UInt8>?
    var count: UInt = 0
    defer { tjFree(bytes) }
    let (format, sampling) = kind == .grey ? (TJPF_GRAY, TJSAMP_GRAY) : (TJPF_CMYK, TJSAMP_444)
    tjCompress2(
      encoder, source, Int32(width), 0, Int32(height), Int32(format.rawValue), &bytes, &count,
      Int32(sampling.rawValue), 95, 0)
    return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  /// Kinds of JPEG beside the usual one.
  package enum Kind { case grey, fourInks }

  /// A PNG, with a transparent left half if asked for.
  package static func png(_ picture: Picture, isLeftHalfClear: Bool = false) -> [UInt8] {
    let image = gdImageCreateTrueColor(Int32(picture.width), Int32(picture.height))
    defer { gdImageDestroy(image) }
    gdImageSaveAlpha(image, isLeftHalfClear ? 1 : 0)
    gdImageAlphaBlending(image, 0)
    for y in 0..<picture.height {
      for x in 0..<picture.width {
        let clear: Int32 = isLeftHalfClear && 2 * x < picture.width ? 0x7F00_0000 : 0
        let color = clear | Int32(picture.pixels[y * picture.width + x])
        gdImageSetPixel(image, Int32(x), Int32(y), color)
      }
    }
    return file { gdImagePngPtrEx(image, $0, 1) }
  }

  /// A PNG with an orientation in its EXIF data.
  package static func png(_ picture: Picture, orientation: UInt8) -> [UInt8] {
    let plain = png(picture)
    let content = Array("eXIf".utf8) + exif(orientation)
    // After the signature and the header, which are always as long.
    let place = 33
    return Array(plain[..<place]) + bytes(UInt32(content.count - 4)) + content
      + bytes(checksum(content)) + Array(plain[place...])
  }

  /// CRC-32 as PNG's chunks end with (PNG 3, annex D).
  private static func checksum(_ content: [UInt8]) -> UInt32 {
    ~content.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? 0xEDB8_8320 ^ rest >> 1 : rest >> 1
      }
    }
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(number >> UInt32($0) & 255) }
  }

  /// A GIF, which the report does not read.
  package static func gif(_ picture: Picture) -> [UInt8] {
    let image = gdImageCreate(Int32(picture.width), Int32(picture.height))
    defer { gdImageDestroy(image) }
    gdImageColorAllocate(image, 200, 30, 30)
    return file { gdImageGifPtr(image, $0) }
  }

  private static func file(
    _ encode: (UnsafeMutablePointer<Int32>) -> UnsafeMutableRawPointer?
  ) -> [UInt8] {
    var count: Int32 = 0
    guard let bytes = encode(&count) else { return [] }
    defer { gdFree(bytes) }
    return Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
  }

  /// The TIFF structure of EXIF data that holds an orientation alone.
  static func exif(_ orientation: UInt8, isLittleEndian: Bool = false) -> [UInt8] {
    isLittleEndian
      ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
        + [0, 0, 0, 0]
      : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
        + [0, 0, 0, 0]
  }
}
