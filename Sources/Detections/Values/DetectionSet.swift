/// What a model found, as columns sorted by image, class, falling score, then order of the file.
///
/// Equal scores keep the order of images and, within one, that of the file, as pycocotools' merge
/// sort does.
package struct DetectionSet: Sendable, Equatable {
  /// The boxes by place.
  package let boxes: BoxColumns
  /// Scores by place.
  package let scores: [Double]
  /// Row of the file of each place.
  package let rows: [Int32]
  /// Outlines by row of the file; `nil` where there are boxes alone.
  package let masks: MaskColumns?
  /// Where the detections of an image and class are.
  package let cells: CellIndex
  /// How many detections of its class in its image come before each place.
  package let ranks: [Int32]
  private let ranking: [Int32]
  private let categoryStarts: [Int32]

  /// Checks and sorts rows.
  ///
  /// - Parameters:
  ///   - boxes: One row a detection. With masks the area is that of the mask.
  ///   - scores: Confidence of each row, any finite number.
  ///   - masks: Outline of each row, of the size of those of its image's objects.
  ///   - imageCount: As in the ground truth.
  ///   - categoryCount: As in the ground truth.
  /// - Throws: The first row that cannot be.
  package init(
    _ boxes: BoxColumns, scores: [Double], masks: MaskColumns? = nil, imageCount: Int,
    categoryCount: Int
  ) throws(DetectionError) {
    precondition(scores.count == boxes.count, "columns must have equal lengths")
    try boxes.check(imageCount: imageCount, categoryCount: categoryCount)
    try masks?.check(rowCount: boxes.count)
    try Self.check(scores)
    let file = Array(0..<Int32(boxes.count))
    let byImage = StableOrder.sorted(file, by: boxes.images, keyCount: imageCount)
    let byScore = StableOrder.descending(byImage, by: scores)
    let byCategory = StableOrder.sorted(byScore, by: boxes.categories, keyCount: categoryCount)
    rows = StableOrder.sorted(byCategory, by: boxes.images, keyCount: imageCount)
    var places = [Int32](repeating: 0, count: rows.count)
    for place in rows.indices { places[Int(rows[place])] = Int32(place) }
    ranking = places.picked(byCategory)
    categoryStarts = StableOrder.starts(boxes.categories, keyCount: categoryCount)
    self.boxes = boxes.reordered(rows)
    self.scores = scores.picked(rows)
    self.masks = masks
    cells = CellIndex(
      images: self.boxes.images, categories: self.boxes.categories, imageCount: imageCount)
    ranks = Self.ranks(cells, count: rows.count)
  }

  /// Places of a class over all images, by falling score.
  package func ranking(of category: Int) -> ArraySlice<Int32> {
    ranking[Int(categoryStarts[category])..<Int(categoryStarts[category + 1])]
  }

  private static func check(_ scores: [Double]) throws(DetectionError) {
    for (row, score) in scores.enumerated() where !score.isFinite {
      throw DetectionError(
        row: row, column: "score", expected: "a finite number", found: "\(score)")
    }
  }

  private static func ranks(_ cells: CellIndex, count: Int) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: count)
    for image in 0..<cells.imageCount {
      for cell in cells.cells(of: image) {
        let places = cells[cell].places
        for place in places { ranks[place] = Int32(place - places.lowerBound) }
      }
    }
    return ranks
  }
}
