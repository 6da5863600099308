/// One outline as run lengths; see ``MaskColumns``.
package struct RunLengthMask: Sendable, Equatable {
  /// Height of the mask in pixels.
  package let height: Int
  /// Width of the mask in pixels.
  package let width: Int
  /// Runs that begin outside; together they cover the mask exactly.
  package let runs: [UInt32]

  /// Most pixels of a mask: far more than any picture, and few enough for 32-bit counts.
  package static let mostPixels = 1 << 30

  /// Takes uncompressed runs, COCO's list of counts.
  ///
  /// - Throws: When they do not cover the mask exactly, or it is empty or too large.
  package init(
    height: Int, width: Int, runs: [UInt32]
  ) throws(MaskError) {
    let pixels = try Self.pixels(height, width)
    var covered = 0
    for run in runs {
      covered += Int(run)
      if covered > pixels { throw .overrun(pixels: pixels) }
    }
    guard covered == pixels else { throw .short(pixels: pixels, covered: covered) }
    self.height = height
    self.width = width
    self.runs = runs
  }

  /// Pixels inside.
  package var area: Int {
    var area = 0
    for index in stride(from: 1, to: runs.count, by: 2) { area += Int(runs[index]) }
    return area
  }

  /// The least box around the pixels inside; all zero when there is none.
  package var bounds: Box {
    var bounds = PixelBounds(height: height)
    var pixel = 0
    for (index, run) in runs.enumerated() {
      if index % 2 == 1, run > 0 { bounds.add(pixel..<pixel + Int(run)) }
      pixel += Int(run)
    }
    return bounds.box
  }

  static func pixels(_ height: Int, _ width: Int) throws(MaskError) -> Int {
    let (pixels, isBeyond) = height.multipliedReportingOverflow(by: width)
    guard height > 0, width > 0, !isBeyond, pixels <= mostPixels else {
      throw .size(height: height, width: width)
    }
    return pixels
  }
}

/// The box around runs of pixels, column by column.
private struct PixelBounds {
  let height: Int
  private var columns = Int.max...Int.max
  private var rows = Int.max...Int.max
  private var isEmpty = true

  init(height: Int) { self.height = height }

  mutating func add(_ run: Range<Int>) {
    let last = run.upperBound - 1
    let first = run.lowerBound
    let spansColumns = first / height != last / height
    let lowest = spansColumns ? 0 : first % height
    let highest = spansColumns ? height - 1 : last % height
    columns = isEmpty ? first / height...last / height : columns.lowerBound...last / height
    rows =
      isEmpty ? lowest...highest : min(rows.lowerBound, lowest)...max(rows.upperBound, highest)
    isEmpty = false
  }

  var box: Box {
    guard !isEmpty else { return Box(x: 0, y: 0, width: 0, height: 0) }
    return Box(
      x: Double(columns.lowerBound), y: Double(rows.lowerBound), width: Double(columns.count),
      height: Double(rows.count))
  }
}
