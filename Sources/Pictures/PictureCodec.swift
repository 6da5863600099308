import CGD
import CPNG
import CTurboJPEG
import CWebP

/// Files to pixels and back, by TurboJPEG, libpng and libwebp; libgd averages them down.
///
/// Every call into these libraries is in this file. TurboJPEG and libwebp scale while they decode, so
/// that a photograph of 12,000 pixels costs little more than reading its bytes.
enum PictureCodec {
  /// The size that a file's header states.
  static func size(
    _ file: [UInt8], _ format: PictureFormat
  ) throws(PictureError) -> PixelSize {
    let size: PixelSize? =
      switch format {
      case .jpeg: try JPEGDecoder(file).size
      case .png: PNGChunks.areWhole(file) ? try pngSize(file) : nil
      case .webp: webpSize(file)
      }
    guard let size, size.width > 0, size.height > 0 else { throw .broken }
    return size
  }

  /// Decodes a file to a picture of exactly the given size, as it is stored.
  static func decode(
    _ file: [UInt8], _ format: PictureFormat, scaledTo size: PixelSize
  ) throws(PictureError) -> Picture {
    switch format {
    case .jpeg: try JPEGDecoder(file).decode(scaledTo: size)
    case .png: try png(file, scaledTo: size)
    case .webp: try webp(file, scaledTo: size)
    }
  }

  /// Encodes a picture.
  static func jpeg(_ picture: Picture, quality: Int) throws(PictureError) -> [UInt8] {
    guard let encoder = tjInitCompress() else { throw .broken }
    defer { tjDestroy(encoder) }
    var bytes: UnsafeMutablePointer<UInt8>?
    var count: UInt = 0
    defer { tjFree(bytes) }
    let code = picture.pixels.withUnsafeBytes { pixels in
      tjCompress2(
        encoder, pixels.bindMemory(to: UInt8.self).baseAddress, Int32(picture.width), 0,
        Int32(picture.height), Int32(TJPF_BGRX.rawValue), &bytes, &count,
        Int32(TJSAMP_420.rawValue), Int32(quality), TJFLAG_ACCURATEDCT | TJFLAG_PROGRESSIVE)
    }
    guard code == 0, let bytes else { throw .broken }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }
}

// MARK: - JPEG

/// A JPEG file whose header was read.
private struct JPEGDecoder: ~Copyable {
  let size: PixelSize
  private let file: [UInt8]
  private let handle: tjhandle
  private let hasFourInks: Bool
  /// Adobe's programs store inks inverted: 255 is none.
  private let isInverted: Bool

  init(_ file: [UInt8]) throws(PictureError) {
    guard let handle = tjInitDecompress() else { throw .broken }
    var (width, height, sampling, space) = (Int32(0), Int32(0), Int32(0), Int32(0))
    let code = tjDecompressHeader3(
      handle, file, UInt(file.count), &width, &height, &sampling, &space)
    guard code == 0 else {
      tjDestroy(handle)
      throw .broken
    }
    size = PixelSize(width: Int(width), height: Int(height))
    self.file = file
    self.handle = handle
    hasFourInks = [TJCS_CMYK, TJCS_YCCK].contains { Int32($0.rawValue) == space }
    isInverted = JPEGSegments(file).contains {
      $0.marker == 0xEE && $0.content.starts(with: "Adobe".utf8)
    }
  }

  deinit { tjDestroy(handle) }

  /// The picture in another size, by way of the smallest of the cheap scales that still covers it.
  func decode(scaledTo target: PixelSize) throws(PictureError) -> Picture {
    let sizes = [8, 4, 2, 1].map { divisor in
      PixelSize(
        width: (size.width + divisor - 1) / divisor,
        height: (size.height + divisor - 1) / divisor)
    }
    let scaled = sizes.first { $0.covers(target) } ?? size
    var pixels = [UInt32](repeating: 0, count: scaled.count)
    let format = hasFourInks ? TJPF_CMYK : TJPF_BGRX
    let code = pixels.withUnsafeMutableBytes { pixels in
      tjDecompress2(
        handle, file, UInt(file.count), pixels.bindMemory(to: UInt8.self).baseAddress,
        Int32(scaled.width), 0, Int32(scaled.height), Int32(format.rawValue),
        TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS)
    }
    guard code == 0 || hasHarmlessFault else { throw .broken }
    let (hasFourInks, mask) = (hasFourInks, isInverted ? 0 : UInt32.max)
    return try Canvas(size: scaled) { place in
      let pixel = pixels[place]
      return Int32(hasFourInks ? Self.light(ofInks: pixel ^ mask) : pixel & 0xFF_FFFF)
    }
    .picture(scaledTo: target)
  }

  /// Whether the fault found leaves the picture whole: cameras write stray bytes between segments.
  ///
  /// The library tells a file that ends early from stray bytes by its message alone.
  private var hasHarmlessFault: Bool {
    guard tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue),
      let message = tjGetErrorStr2(handle)
    else { return false }
    return String(cString: message).contains("extraneous bytes")
  }

  /// A pixel of inverted cyan, magenta, yellow and black as light.
  private static func light(ofInks inks: UInt32) -> UInt32 {
    func light(_ shift: UInt32) -> UInt32 { (inks >> shift & 255) * (inks >> 24) / 255 }
    return light(0) << 16 | light(8) << 8 | light(16)
  }
}

// MARK: - PNG

extension PictureCodec {
  /// The size in the header as libpng reads it; it passes over chunks that stand before it.
  private static func pngSize(_ file: [UInt8]) throws(PictureError) -> PixelSize {
    try withPNG(file) { (_, size) throws(PictureError) in size }
  }

  private static func png(
    _ file: [UInt8], scaledTo target: PixelSize
  ) throws(PictureError) -> Picture {
    try withPNG(file) { (image, size) throws(PictureError) in
      image.format = UInt32(PNG_FORMAT_RGB)
      var white = png_color(red: 255, green: 255, blue: 255)
      var bytes = [UInt8](repeating: 0, count: 3 * size.count)
      guard png_image_finish_read(&image, &white, &bytes, 0, nil) != 0 else { throw .broken }
      return try Canvas(size: size) { place in
        Int32(bytes[3 * place]) << 16 | Int32(bytes[3 * place + 1]) << 8
          | Int32(bytes[3 * place + 2])
      }
      .picture(scaledTo: target)
    }
  }

  /// Reads the header with libpng's simple interface, which keeps its warnings to itself, as libgd
  /// does not.
  private static func withPNG<Value>(
    _ file: [UInt8], _ body: (inout png_image, PixelSize) throws(PictureError) -> Value
  ) throws(PictureError) -> Value {
    try file.withUnsafeBufferPointer { (bytes) throws(PictureError) -> Value in
      var image = png_image()
      image.version = UInt32(PNG_IMAGE_VERSION)
      defer { png_image_free(&image) }
      guard png_image_begin_read_from_memory(&image, bytes.baseAddress, bytes.count) != 0 else {
        throw .broken
      }
      return try body(&image, PixelSize(width: Int(image.width), height: Int(image.height)))
    }
  }
}

// MARK: - Scaling

/// A picture of libgd, which averages pixels well.
private struct Canvas: ~Copyable {
  private let image: gdImagePtr

  /// Makes a picture of the pixels that `color` gives, row by row.
  init(size: PixelSize, color: (_ place: Int) -> Int32) throws(PictureError) {
    guard let image = gdImageCreateTrueColor(Int32(size.width), Int32(size.height)) else {
      throw .broken
    }
    self.image = image
    for y in 0..<size.height {
      guard let row = image.pointee.tpixels[y] else { continue }
      for x in 0..<size.width { row[x] = color(y * size.width + x) }
    }
  }

  deinit { gdImageDestroy(image) }

  /// The picture in another size.
  func picture(scaledTo size: PixelSize) throws(PictureError) -> Picture {
    let small = try Canvas(size: size) { _ in 0 }
    let (target, source) = (small.image.pointee, image.pointee)
    gdImageCopyResampled(
      small.image, image, 0, 0, 0, 0, target.sx, target.sy, source.sx, source.sy)
    var pixels: [UInt32] = []
    pixels.reserveCapacity(size.count)
    for y in 0..<size.height {
      guard let row = target.tpixels[y] else { throw .broken }
      for x in 0..<size.width { pixels.append(UInt32(bitPattern: row[x])) }
    }
    return Picture(width: size.width, height: size.height, pixels: pixels)
  }
}

// MARK: - WebP

extension PictureCodec {
  private static func webpSize(_ file: [UInt8]) -> PixelSize? {
    var (width, height) = (Int32(0), Int32(0))
    guard WebPGetInfo(file, file.count, &width, &height) != 0 else { return nil }
    return PixelSize(width: Int(width), height: Int(height))
  }

  private static func webp(
    _ file: [UInt8], scaledTo size: PixelSize
  ) throws(PictureError) -> Picture {
    var config = WebPDecoderConfig()
    guard WebPInitDecoderConfig(&config) != 0 else { throw .broken }
    config.options.use_scaling = 1
    config.options.scaled_width = Int32(size.width)
    config.options.scaled_height = Int32(size.height)
    var pixels = [UInt32](repeating: 0, count: size.count)
    let code = pixels.withUnsafeMutableBytes { bytes in
      // Colours times their opacity, so that what is left to add is white times the rest.
      config.output.colorspace = MODE_bgrA
      config.output.is_external_memory = 1
      config.output.u.RGBA.rgba = bytes.bindMemory(to: UInt8.self).baseAddress
      config.output.u.RGBA.stride = Int32(size.width * 4)
      config.output.u.RGBA.size = bytes.count
      return WebPDecode(file, file.count, &config)
    }
    guard code == VP8_STATUS_OK else { throw .broken }
    return Picture(width: size.width, height: size.height, pixels: pixels.map(onWhite))
  }

  private static func onWhite(_ pixel: UInt32) -> UInt32 {
    let white = 255 - pixel >> 24
    func light(_ shift: UInt32) -> UInt32 { min(255, (pixel >> shift & 255) + white) << shift }
    return light(0) | light(8) | light(16)
  }
}
