/// Average precision and recall of one class among objects of one size.
package struct ClassPrecision: Sendable, Equatable {
  /// Objects to find, crowd regions and other sizes left out.
  package let objects: Int
  /// Average precision by overlap threshold, 0...1; empty where there is no object.
  package let precisions: [Double]
  /// Share of objects found by overlap threshold; empty where there is no object.
  package let recalls: [Double]
  /// Recall when only the best detection of each image counts.
  package let recallsOfBest: [Double]
  /// Recall when only the ten best detections of each image count.
  package let recallsOfTenBest: [Double]
}

/// Adds up one class among objects of one size (cocoeval.py, `accumulate`).
struct ClassAccumulation {
  private var curves: [PrecisionCurve]
  private var wrong = 0
  /// Wrong detections at single thresholds, beside those wrong at all.
  private var furtherWrong: [Int]
  private var foundByBest: [Int]
  private var foundByTenBest: [Int]

  init(thresholdCount: Int) {
    curves = [PrecisionCurve](repeating: PrecisionCurve(), count: thresholdCount)
    furtherWrong = [Int](repeating: 0, count: thresholdCount)
    foundByBest = furtherWrong
    foundByTenBest = furtherWrong
  }

  /// Adds the next detection by falling score.
  mutating func add(matched: UInt16, ignored: UInt16, rank: Int32) {
    guard matched != 0 else {
      wrong += ignored == 0 ? 1 : 0
      return
    }
    for bit in curves.indices where ignored >> UInt16(bit) & 1 == 0 {
      guard matched >> UInt16(bit) & 1 == 1 else {
        furtherWrong[bit] += 1
        continue
      }
      curves[bit].add(afterWrong: wrong + furtherWrong[bit])
      foundByBest[bit] += rank < 1 ? 1 : 0
      foundByTenBest[bit] += rank < 10 ? 1 : 0
    }
  }

  /// The result for so many objects.
  func result(objects: Int) -> ClassPrecision {
    guard objects > 0 else {
      return ClassPrecision(
        objects: 0, precisions: [], recalls: [], recallsOfBest: [], recallsOfTenBest: [])
    }
    return ClassPrecision(
      objects: objects, precisions: curves.map { $0.average(objects: objects) },
      recalls: curves.map { Double($0.found) / Double(objects) },
      recallsOfBest: foundByBest.map { Double($0) / Double(objects) },
      recallsOfTenBest: foundByTenBest.map { Double($0) / Double(objects) })
  }
}
