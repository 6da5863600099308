/// Boxes as columns, in the order of their file: one row a box.
///
/// Positions and sizes are in pixels, x and y those of the top left corner. Nothing is checked
/// until the columns become a ``GroundTruth`` or a ``DetectionSet``.
package struct BoxColumns: Sendable, Equatable {
  /// Index of the image of each box.
  package private(set) var images: [Int32] = []
  /// Index of the class of each box.
  package private(set) var categories: [Int32] = []
  /// Left edges.
  package private(set) var xs: [Double] = []
  /// Top edges.
  package private(set) var ys: [Double] = []
  /// Widths.
  package private(set) var widths: [Double] = []
  /// Heights.
  package private(set) var heights: [Double] = []
  /// Areas in square pixels: of the object where it is known, else of the box.
  package private(set) var areas: [Double] = []

  /// Makes columns without rows.
  package init() {}

  /// How many rows there are.
  package var count: Int { images.count }

  /// Makes room for rows to come.
  package mutating func reserveCapacity(_ count: Int) {
    images.reserveCapacity(count)
    categories.reserveCapacity(count)
    xs.reserveCapacity(count)
    ys.reserveCapacity(count)
    widths.reserveCapacity(count)
    heights.reserveCapacity(count)
    areas.reserveCapacity(count)
  }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - image: Index of its image; one that no `Int32` holds becomes -1, which is out of range.
  ///   - category: Index of its class, likewise.
  ///   - area: Area of the object; that of the box when it is `nil`.
  package mutating func append(
    image: Int, category: Int, x: Double, y: Double, width: Double, height: Double,
    area: Double? = nil
  ) {
    images.append(Int32(exactly: image) ?? -1)
    categories.append(Int32(exactly: category) ?? -1)
    xs.append(x)
    ys.append(y)
    widths.append(width)
    heights.append(height)
    areas.append(area ?? width * height)
  }
}

extension BoxColumns {
  /// The same rows in another order.
  func reordered(_ rows: [Int32]) -> BoxColumns {
    var result = BoxColumns()
    result.images = images.picked(rows)
    result.categories = categories.picked(rows)
    result.xs = xs.picked(rows)
    result.ys = ys.picked(rows)
    result.widths = widths.picked(rows)
    result.heights = heights.picked(rows)
    result.areas = areas.picked(rows)
    return result
  }

  /// Throws at the first row that is no box of these images and classes.
  func check(imageCount: Int, categoryCount: Int) throws(DetectionError) {
    for row in 0..<count {
      try Self.check(images[row], below: imageCount, "image", row)
      try Self.check(categories[row], below: categoryCount, "category", row)
      try Self.check(xs[row], isPosition: true, "x", row)
      try Self.check(ys[row], isPosition: true, "y", row)
      try Self.check(widths[row], isPosition: false, "width", row)
      try Self.check(heights[row], isPosition: false, "height", row)
      try Self.check(areas[row], isPosition: false, "area", row)
    }
  }

  private static func check(
    _ index: Int32, below count: Int, _ column: String, _ row: Int
  ) throws(DetectionError) {
    guard index < 0 || Int(index) >= count else { return }
    throw DetectionError(
      row: row, column: column, expected: "an index below \(count)", found: "\(index)")
  }

  private static func check(
    _ value: Double, isPosition: Bool, _ column: String, _ row: Int
  ) throws(DetectionError) {
    guard !value.isFinite || (!isPosition && value < 0) else { return }
    let expected = isPosition ? "a finite number" : "a finite number that is not negative"
    throw DetectionError(row: row, column: column, expected: expected, found: "\(value)")
  }
}

extension Array {
  /// The elements at these positions.
  func picked(_ positions: [Int32]) -> [Element] {
    positions.map { self[Int($0)] }
  }
}
