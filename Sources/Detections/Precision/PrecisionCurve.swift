/// Precision against recall of one class at one overlap threshold, as it grows with each object found.
struct PrecisionCurve {
  /// Precision at each object found, in order of falling score.
  private(set) var precisions: [Double] = []

  /// How many objects are found.
  var found: Int { precisions.count }

  /// Notes an object found after so many wrong detections.
  mutating func add(afterWrong wrong: Int) {
    let right = Double(precisions.count + 1)
    // pycocotools adds the spacing of 1, so that a single right detection scores a hair less than 1.
    precisions.append(right / (Double(wrong) + right + Double.ulpOfOne))
  }

  /// Mean of the best precision at recall 0, 0.01 to 1 (COCO's 101 points).
  ///
  /// - Parameter objects: Objects to find, 1 or more.
  func average(objects: Int) -> Double {
    var best = precisions
    for index in best.indices.dropLast().reversed() {
      best[index] = max(best[index], best[index + 1])
    }
    var sum = 0.0
    var index = 0
    for level in Self.levels {
      while index < best.count, Double(index + 1) / Double(objects) < level { index += 1 }
      guard index < best.count else { break }
      sum += best[index]
    }
    return sum / Double(Self.levels.count)
  }

  /// With the rounding of NumPy's `linspace`, as COCO has them.
  private static let levels: [Double] = (0..<100).map { Double($0) * 0.01 } + [1]
}
