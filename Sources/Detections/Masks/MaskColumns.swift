/// Outlines of objects as run lengths (COCO RLE) in flat columns, one a row.
///
/// A mask is read column by column from the top left; runs alternate between outside and inside and
/// begin outside, so that the first may be 0.
package struct MaskColumns: Sendable, Equatable {
  /// Heights of the masks, which are those of their images.
  package private(set) var heights: [Int32] = []
  /// Widths of the masks.
  package private(set) var widths: [Int32] = []
  private(set) var runs: [UInt32] = []
  private(set) var starts: [Int] = [0]
  private(set) var bounds: [Box] = []
  /// Pixels inside each mask.
  package private(set) var areas: [Double] = []

  /// Makes columns without rows.
  package init() {}

  /// How many rows there are.
  package var count: Int { heights.count }

  /// Adds a mask.
  package mutating func append(_ mask: RunLengthMask) {
    heights.append(Int32(mask.height))
    widths.append(Int32(mask.width))
    runs.append(contentsOf: mask.runs)
    starts.append(runs.count)
    bounds.append(mask.bounds)
    areas.append(Double(mask.area))
  }

  func runs(of row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  func check(rowCount: Int) throws(DetectionError) {
    guard count != rowCount else { return }
    throw DetectionError(
      row: min(count, rowCount), column: "mask", expected: "\(rowCount) masks, one a box",
      found: "\(count)")
  }
}

extension MaskColumns {
  /// Whether two masks are of one size, without which they cannot be laid on each other.
  func isSameSize(_ row: Int, _ others: MaskColumns, _ other: Int) -> Bool {
    heights[row] == others.heights[other] && widths[row] == others.widths[other]
  }
}
