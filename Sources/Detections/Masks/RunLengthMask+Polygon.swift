extension RunLengthMask {
  /// Draws polygons as pycocotools does (maskApi.c, `rleFrPoly`), and unites them.
  ///
  /// Edges are walked at five times the resolution; where they cross the middle of a pixel column the
  /// inside begins or ends. Parts outside the mask are cut off.
  /// - Parameter polygons: Corners as x, y, x, y and so on, in pixels.
  package init(
    height: Int, width: Int, polygons: [[Double]]
  ) throws(MaskError) {
    let pixels = try Self.pixels(height, width)
    var union: [UInt32] = [UInt32(pixels)]
    for (index, polygon) in polygons.enumerated() {
      let runs = try PolygonRuns(polygon, height: height, width: width).runs
      union = index == 0 ? runs : Self.union(union, runs)
    }
    try self.init(height: height, width: width, runs: union)
  }

  /// The runs of what is inside either.
  static func union(_ one: [UInt32], _ other: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var length: UInt32 = 0
    var isInside = false
    var first = RunCursor(one)
    var second = RunCursor(other)
    while let step = first.step(with: second) {
      let isNowInside = first.isInside || second.isInside
      if isNowInside != isInside {
        result.append(length)
        length = 0
        isInside = isNowInside
      }
      length += step
      first.advance(step)
      second.advance(step)
    }
    result.append(length)
    return result
  }
}

/// A walk along runs.
private struct RunCursor {
  let runs: [UInt32]
  private var index = 0
  private var left: UInt32

  init(_ runs: [UInt32]) {
    self.runs = runs
    left = runs.first ?? 0
    skipEmpty()
  }

  var isInside: Bool { index % 2 == 1 }

  /// How far both stay as they are; `nil` at the end of either.
  func step(with other: RunCursor) -> UInt32? {
    index < runs.count && other.index < other.runs.count ? min(left, other.left) : nil
  }

  mutating func advance(_ step: UInt32) {
    left -= step
    skipEmpty()
  }

  private mutating func skipEmpty() {
    while left == 0, index < runs.count {
      index += 1
      left = index < runs.count ? runs[index] : 0
    }
  }
}
