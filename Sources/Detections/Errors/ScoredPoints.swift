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

  /// Average precision by class; 0 for a class without an object, `nil` without a detection too.
  ///
  /// - Parameter objects: Image of each object, by class.
  func precisions(objects: [[Int32]]) -> [Double?] {
    ranked(objects: objects).precisions { _ in 1 }
  }

  /// The points by class, each class by falling score.
  func ranked(objects: [[Int32]]) -> RankedPoints {
    let ranked = StableOrder.descending(Array(0..<Int32(scores.count)), by: scores)
    let byClass = StableOrder.sorted(ranked, by: categories, keyCount: objects.count)
    return RankedPoints(
      starts: StableOrder.starts(categories, keyCount: objects.count),
      images: images.picked(byClass), isRight: isRight.picked(byClass), objects: objects)
  }
}

/// Right and wrong detections by class, each class by falling score, which can be weighed by image.
struct RankedPoints {
  /// Where the points of each class begin; one more entry than classes.
  let starts: [Int32]
  let images: [Int32]
  let isRight: [Bool]
  /// Image of each object, by class.
  let objects: [[Int32]]

  /// Average precision by class where each image counts as often as `weight` says; 0 for a class
  /// without an object, `nil` without a detection too.
  func precisions(_ weight: (Int32) -> Int) -> [Double?] {
    objects.indices.map { category in
      let count = objects[category].reduce(0) { $0 + weight($1) }
      let points = Int(starts[category])..<Int(starts[category + 1])
      guard count > 0 else { return points.contains { weight(images[$0]) > 0 } ? 0 : nil }
      var (curve, wrong) = (PrecisionCurve(), 0)
      for point in points {
        let times = weight(images[point])
        if isRight[point] {
          for _ in 0..<times { curve.add(afterWrong: wrong) }
        } else {
          wrong += times
        }
      }
      return curve.average(objects: count, levels: PrecisionCurve.hundredths)
    }
  }
}
