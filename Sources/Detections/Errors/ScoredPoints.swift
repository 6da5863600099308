/// Detections of all classes as right or wrong, to be ranked.
struct ScoredPoints {
  private var categories: [Int32] = []
  private var scores: [Double] = []
  private var images: [Int32] = []
  private var isRight: [Bool] = []

  mutating func append(category: Int32, image: Int, score: Double, isRight: Bool) {
    categories.append(category)
    scores.append(score)
    images.append(Int32(image))
    self.isRight.append(isRight)
  }

  /// The points by class, each class by falling score.
  ///
  /// - Parameter objects: Image of each object, by class.
  func ranked(objects: [[Int32]]) -> RankedPoints {
    let ranked = StableOrder.descending(Array(0..<Int32(scores.count)), by: scores)
    let byClass = StableOrder.sorted(ranked, by: categories, keyCount: objects.count)
    let starts = StableOrder.starts(categories, keyCount: objects.count)
    return RankedPoints(
      classes: objects.indices.map { category in
        let points = byClass[Int(starts[category])..<Int(starts[category + 1])]
        var ranked = RankedPoints.Class(objects: objects[category])
        for point in points { ranked.add(image: images[Int(point)], isRight: isRight[Int(point)]) }
        return ranked
      })
  }
}
