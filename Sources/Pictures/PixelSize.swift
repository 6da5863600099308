/// Width and height in pixels, each at least 1.
struct PixelSize: Equatable {
  let width: Int
  let height: Int

  /// Number of pixels.
  var count: Int { width * height }

  /// The largest size of the same shape whose longer side has at most so many pixels.
  func fitting(_ longSide: Int) -> PixelSize {
    let longest = max(width, height)
    guard longest > longSide else { return self }
    func scaled(_ side: Int) -> Int { max(1, (side * longSide + longest / 2) / longest) }
    return PixelSize(width: scaled(width), height: scaled(height))
  }

  /// Whether another size fits into this one.
  func covers(_ other: PixelSize) -> Bool { width >= other.width && height >= other.height }
}
