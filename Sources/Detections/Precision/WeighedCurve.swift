/// Precision against recall of one class whose detections count more than once, or not at all.
///
/// It is ``PrecisionCurve`` with each right detection repeated: of repeated ones the last has the best
/// precision, so that one point stands for them all.
struct WeighedCurve {
  /// Objects found up to each point.
  private var found: [Int] = []
  /// Precision at each point.
  private var precisions: [Double] = []

  mutating func clear() {
    found.removeAll(keepingCapacity: true)
    precisions.removeAll(keepingCapacity: true)
  }

  /// Notes an object found so many times after so many wrong detections.
  mutating func add(times: Int, afterWrong wrong: Int) {
    guard times > 0 else { return }
    let right = (found.last ?? 0) + times
    found.append(right)
    // As in PrecisionCurve, a hair less than 1.
    precisions.append(Double(right) / (Double(wrong) + Double(right) + Double.ulpOfOne))
  }

  /// Mean of the best precision at recall 0, 0.01 to 1, as tidecv rounds them.
  ///
  /// - Parameter objects: Objects to find, 1 or more.
  mutating func average(objects: Int) -> Double {
    for index in precisions.indices.dropLast().reversed() {
      precisions[index] = max(precisions[index], precisions[index + 1])
    }
    var (sum, index) = (0.0, 0)
    for level in Self.levels {
      while index < found.count, Double(found[index]) / Double(objects) < level { index += 1 }
      guard index < found.count else { break }
      sum += precisions[index]
    }
    return sum / Double(Self.levels.count)
  }

  /// The nearest numbers, where COCO's are those of NumPy's `linspace`.
  private static let levels: [Double] = (0...100).map { Double($0) / 100 }
}
