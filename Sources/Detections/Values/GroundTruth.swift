/// The objects that people marked, as columns sorted by image, then class, then order of the file.
///
/// A *place* is a position in these columns; ``rows`` leads back to the file. Objects have no ids:
/// pycocotools takes the annotation id 0 for "unmatched", so that a perfect box scores 0 there;
/// here an object is found by its place, and every id counts.
package struct GroundTruth: Sendable, Equatable {
  /// How many images there are, with objects or without.
  package let imageCount: Int
  /// How many classes there are, with objects or without.
  package let categoryCount: Int
  /// The boxes by place.
  package let boxes: BoxColumns
  /// Row of the file of each place.
  package let rows: [Int32]
  /// Whether a place is a region of many objects, inside which no detection is wrong.
  package let isCrowd: [Bool]
  /// Outlines by row of the file; `nil` where there are boxes alone.
  package let masks: MaskColumns?
  /// Where the objects of an image and class are.
  package let cells: CellIndex

  /// Checks and sorts rows.
  ///
  /// - Parameters:
  ///   - boxes: One row an object.
  ///   - isCrowd: Whether each row is a region of many; empty when none is.
  ///   - masks: Outline of each row, of one size in an image, for judging masks.
  ///   - imageCount: How many images there are; rows name them by index.
  ///   - categoryCount: How many classes there are; rows name them by index.
  /// - Throws: The first row that cannot be.
  package init(
    _ boxes: BoxColumns, isCrowd: [Bool] = [], masks: MaskColumns? = nil, imageCount: Int,
    categoryCount: Int
  ) throws(DetectionError) {
    precondition(isCrowd.isEmpty || isCrowd.count == boxes.count, "columns must have equal lengths")
    try boxes.check(imageCount: imageCount, categoryCount: categoryCount)
    try masks?.check(rowCount: boxes.count)
    let file = Array(0..<Int32(boxes.count))
    let byCategory = StableOrder.sorted(file, by: boxes.categories, keyCount: categoryCount)
    rows = StableOrder.sorted(byCategory, by: boxes.images, keyCount: imageCount)
    self.boxes = boxes.reordered(rows)
    self.isCrowd =
      isCrowd.isEmpty
      ? [Bool](repeating: false, count: boxes.count) : isCrowd.picked(rows)
    self.masks = masks
    self.imageCount = imageCount
    self.categoryCount = categoryCount
    cells = CellIndex(
      images: self.boxes.images, categories: self.boxes.categories, imageCount: imageCount)
  }
}
