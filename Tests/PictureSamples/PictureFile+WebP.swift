import Glibc
package import Pictures

extension PictureFile {
  /// A WebP; lossless without a quality, with an orientation in its EXIF data if asked for.
  ///
  /// The encoder is taken from the shared library at run time: the static one needs others of its
  /// own in newer distributions, and no program of ours encodes WebP.
  package static func webp(
    _ picture: Picture, quality: Float? = nil, orientation: UInt8? = nil
  ) -> [UInt8] {
    let plain = encode(picture, quality)
    guard let orientation else { return plain }
    let size =
      littleEndian(picture.width - 1).prefix(3) + littleEndian(picture.height - 1).prefix(3)
    let header = chunk("VP8X", [0x08, 0, 0, 0] + size)
    let content = header + plain.dropFirst(12) + chunk("EXIF", exif(orientation))
    return Array("RIFF".utf8) + littleEndian(content.count + 4) + Array("WEBP".utf8) + content
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array(name.utf8) + littleEndian(content.count) + content
      + (content.count.isMultiple(of: 2) ? [] : [0])
  }

  private static func littleEndian(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(number >> (8 * $0) & 255) }
  }

  private typealias Lossless =
    @convention(c) (
      UnsafePointer<UInt8>, Int32, Int32, Int32, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>
    ) -> Int
  private typealias Lossy =
    @convention(c) (
      UnsafePointer<UInt8>, Int32, Int32, Int32, Float,
      UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>
    ) -> Int

  private static func encode(_ picture: Picture, _ quality: Float?) -> [UInt8] {
    let light = picture.pixels.flatMap { pixel in
      [UInt8(pixel >> 16 & 255), UInt8(pixel >> 8 & 255), UInt8(pixel & 255)]
    }
    let (width, height) = (Int32(picture.width), Int32(picture.height))
    var bytes: UnsafeMutablePointer<UInt8>?
    defer { free(bytes) }
    let library = dlopen("libwebp.so.7", RTLD_NOW)
    let name = quality == nil ? "WebPEncodeLosslessRGB" : "WebPEncodeRGB"
    guard let library, let symbol = dlsym(library, name) else {
      preconditionFailure("libwebp.so.7 is not there")
    }
    let count =
      if let quality {
        unsafeBitCast(symbol, to: Lossy.self)(light, width, height, width * 3, quality, &bytes)
      } else {
        unsafeBitCast(symbol, to: Lossless.self)(light, width, height, width * 3, &bytes)
      }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}
