/// Right and wrong detections by class, each class by falling score, which can be weighed by image.
struct RankedPoints {
  /// The detections of a class: wrong ones lie together, so that they add up in one go.
  struct Class {
    /// Image of each object.
    let objects: [Int32]
    /// Image of each right detection.
    private(set) var right: [Int32] = []
    /// How many wrong detections come before each right one.
    private(set) var wrongBefore: [Int32] = []
    /// Image of each wrong detection.
    private(set) var wrong: [Int32] = []

    init(objects: [Int32]) { self.objects = objects }

    /// Adds the detection of the next lower score.
    mutating func add(image: Int32, isRight: Bool) {
      guard isRight else { return wrong.append(image) }
      right.append(image)
      wrongBefore.append(Int32(wrong.count))
    }
  }

  /// By class.
  let classes: [Class]

  /// How many detections and objects are looked at.
  var work: Int { classes.reduce(0) { $0 + $1.objects.count + $1.right.count + $1.wrong.count } }

  /// Average precision by class; 0 for a class without an object, `nil` without a detection too.
  ///
  /// - Parameter weights: How often each image counts.
  func precisions(_ weights: [Int32]) -> [Double?] {
    var curve = WeighedCurve()
    return weights.withUnsafeBufferPointer { weights in
      classes.map { $0.precision(weights, &curve) }
    }
  }
}

extension RankedPoints.Class {
  fileprivate func precision(
    _ weights: UnsafeBufferPointer<Int32>, _ curve: inout WeighedCurve
  ) -> Double? {
    let count = Self.sum(objects[...], weights)
    guard count > 0 else {
      return right.contains { weights[Int($0)] > 0 } || wrong.contains { weights[Int($0)] > 0 }
        ? 0 : nil
    }
    curve.clear()
    var (seen, wrongCount) = (0, 0)
    for place in right.indices {
      let end = Int(wrongBefore[place])
      wrongCount += Self.sum(wrong[seen..<end], weights)
      seen = end
      curve.add(times: Int(weights[Int(right[place])]), afterWrong: wrongCount)
    }
    return curve.average(objects: count)
  }

  private static func sum(
    _ images: ArraySlice<Int32>, _ weights: UnsafeBufferPointer<Int32>
  ) -> Int {
    images.withUnsafeBufferPointer { images in
      var sum: Int32 = 0
      for image in images { sum &+= weights[Int(image)] }
      return Int(sum)
    }
  }
}
