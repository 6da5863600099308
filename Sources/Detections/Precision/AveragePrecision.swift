/// Average precision and recall of all classes and sizes over some images.
///
/// Over several classes it is the mean of those that have an object; a size or class without an object
/// has none, where pycocotools says -1.
package struct AveragePrecision: Sendable {
  /// Overlap thresholds of the columns.
  package let thresholds: [Double]
  private let results: [ClassPrecision]

  /// Adds up a matching.
  ///
  /// - Parameter images: Whether each image counts, for example those of a split; all when `nil`.
  package init(_ matching: ThresholdMatching, images: [Bool]? = nil) {
    thresholds = matching.thresholds
    let objects = Self.objectCounts(matching.groundTruth, images: images)
    results = (0..<matching.groundTruth.categoryCount).flatMap { category in
      ObjectSize.allCases.map { size in
        let entry = category * ObjectSize.allCases.count + size.rawValue
        return Self.result(matching, category, size, objects: objects[entry], images: images)
      }
    }
  }

  /// One class among objects of one size.
  package subscript(category: Int, size: ObjectSize) -> ClassPrecision {
    results[category * ObjectSize.allCases.count + size.rawValue]
  }

  /// Mean average precision.
  ///
  /// - Parameters:
  ///   - category: One class; all when `nil`.
  ///   - size: Objects of this size.
  ///   - threshold: Position of one overlap threshold; the mean over all when `nil`.
  package func precision(
    of category: Int? = nil, size: ObjectSize = .all, threshold: Int? = nil
  ) -> Double? {
    mean(of: category, size: size, threshold: threshold, \.precisions)
  }

  /// Mean of a column over classes with objects, and over thresholds.
  func mean(
    of category: Int? = nil, size: ObjectSize, threshold: Int? = nil,
    _ column: KeyPath<ClassPrecision, [Double]>
  ) -> Double? {
    let categories =
      category.map { $0...$0 }.map(Array.init)
      ?? Array(0..<results.count / ObjectSize.allCases.count)
    var sum = 0.0
    var count = 0
    for category in categories {
      let values = self[category, size][keyPath: column]
      guard !values.isEmpty else { continue }
      sum += threshold.map { values[$0] } ?? values.reduce(0, +)
      count += threshold == nil ? values.count : 1
    }
    return count > 0 ? sum / Double(count) : nil
  }

  private static func objectCounts(_ truth: GroundTruth, images: [Bool]?) -> [Int] {
    let sizes = ObjectSize.allCases
    var counts = [Int](repeating: 0, count: truth.categoryCount * sizes.count)
    for place in 0..<truth.boxes.count where !truth.isCrowd[place] {
      guard images?[Int(truth.boxes.images[place])] ?? true else { continue }
      let first = Int(truth.boxes.categories[place]) * sizes.count
      for size in sizes where size.areas.contains(truth.boxes.areas[place]) {
        counts[first + size.rawValue] += 1
      }
    }
    return counts
  }

  private static func result(
    _ matching: ThresholdMatching, _ category: Int, _ size: ObjectSize, objects: Int,
    images: [Bool]?
  ) -> ClassPrecision {
    var sum = ClassAccumulation(thresholdCount: matching.thresholds.count)
    if objects > 0 {
      for place in matching.detections.ranking(of: category) {
        let detection = Int(place)
        guard matching.isAmongMost(detection),
          images?[Int(matching.detections.boxes.images[detection])] ?? true
        else { continue }
        sum.add(
          matched: matching.matched(detection, size), ignored: matching.ignored(detection, size),
          rank: matching.detections.ranks[detection])
      }
    }
    return sum.result(objects: objects)
  }
}
