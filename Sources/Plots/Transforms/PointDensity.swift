/// Counts points in rectangles quickly, by a coarse grid: how much a label would cover.
struct PointDensity: Sendable {
  private static let cell = 6.0

  private let left: Double
  private let top: Double
  private let columns: Int
  private let rows: Int
  private var counts: [Int32]

  init(_ points: [(x: Double, y: Double)], in bounds: LabelPlacement.Box) {
    left = bounds.x
    top = bounds.y
    columns = max(1, Int(bounds.width / Self.cell) + 1)
    rows = max(1, Int(bounds.height / Self.cell) + 1)
    counts = [Int32](repeating: 0, count: columns * rows)
    for point in points {
      let (column, row) = ((point.x - left) / Self.cell, (point.y - top) / Self.cell)
      guard column >= 0, column < Double(columns), row >= 0, row < Double(rows) else { continue }
      counts[Int(row) * columns + Int(column)] += 1
    }
  }

  /// Number of points in the cells that a box touches, each cell counted at most as 5: covering a
  /// crowd is not ever worse.
  func count(in box: LabelPlacement.Box) -> Double {
    let columnRange = range(box.x - left, box.width, columns)
    var total: Int32 = 0
    for row in range(box.y - top, box.height, rows) {
      for column in columnRange { total += min(counts[row * columns + column], 5) }
    }
    return Double(total)
  }

  private func range(_ start: Double, _ length: Double, _ limit: Int) -> Range<Int> {
    let first = min(max(0, Int(start / Self.cell)), limit)
    let last = min(max(first, Int((start + length) / Self.cell) + 1), limit)
    return first..<last
  }
}
