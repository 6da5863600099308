/// Which class was taken for which, image by image.
///
/// What the matching of each class found is on the diagonal. A second pass over all classes joins
/// what is left over: wrong detections, by falling score, take the missed object that they overlap
/// most, of equal ones the last. So the diagonal is the true positives; a mix-up is one false positive
/// of one class and one false negative of another.
package struct Confusions: Sendable {
  /// How often one class was taken for another in an image.
  package struct Triple: Sendable, Equatable {
    /// Class of the object; ``Confusions/background`` where there is none.
    package let actual: Int
    /// Class of the detection; ``Confusions/background`` where there is none.
    package let predicted: Int
    /// How often, 1 or more.
    package let count: Int
  }

  /// The index that means "nothing there": one more than the last class.
  package let background: Int
  /// Triples of each image, by actual, then predicted class.
  package let images: [[Triple]]

  /// Joins what is left over in every image, with the overlap threshold of the matching.
  package init(_ view: ConfidentMatching, measure: OverlapMeasure = .boxes) {
    let overlaps = Overlaps(view.groundTruth, view.detections, measure)
    background = view.groundTruth.categoryCount
    images = (0..<view.groundTruth.imageCount).map { [background] image in
      ImageConfusion(image: image, background: background).triples(view, overlaps)
    }
  }

  /// The sums as a square of actual by predicted class, background last.
  ///
  /// - Parameter isIncluded: Whether each image counts; all when `nil`.
  package func matrix(images isIncluded: [Bool]? = nil) -> [[Int]] {
    var rows = [[Int]](
      repeating: [Int](repeating: 0, count: background + 1), count: background + 1)
    for (image, triples) in images.enumerated() where isIncluded?[image] ?? true {
      for triple in triples { rows[triple.actual][triple.predicted] += triple.count }
    }
    return rows
  }
}

/// The second pass over one image.
private struct ImageConfusion {
  let image: Int
  let background: Int

  func triples(_ view: ConfidentMatching, _ overlaps: Overlaps) -> [Confusions.Triple] {
    let found = view.detections.cells.places(of: image).filter(view.counts(detection:))
    var missed = view.groundTruth.cells.places(of: image).filter(view.isMissed(object:))
    var pairs = found.filter(view.isRight(detection:)).map { place in
      let category = Int(view.detections.boxes.categories[place])
      return Pair(actual: category, predicted: category)
    }
    let wrong = found.filter { !view.isRight(detection: $0) }
    for place in Self.byScore(wrong, view.detections) {
      let predicted = Int(view.detections.boxes.categories[place])
      let match = Self.nearest(place, missed, overlaps, threshold: view.matching.threshold)
      let actual = match.map { Int(view.groundTruth.boxes.categories[missed.remove(at: $0)]) }
      pairs.append(Pair(actual: actual ?? background, predicted: predicted))
    }
    pairs += missed.map { place in
      Pair(actual: Int(view.groundTruth.boxes.categories[place]), predicted: background)
    }
    return Self.counted(pairs)
  }

  private struct Pair: Equatable {
    let actual: Int
    let predicted: Int
  }

  private static func byScore(_ places: [Int], _ detections: DetectionSet) -> [Int] {
    places.sorted { one, other in
      (-detections.scores[one], detections.rows[one])
        < (-detections.scores[other], detections.rows[other])
    }
  }

  /// Position of the object of greatest overlap; `nil` when none reaches the threshold.
  private static func nearest(
    _ detection: Int, _ objects: [Int], _ overlaps: Overlaps, threshold: Double
  ) -> Int? {
    var best = min(threshold, 1 - 1e-10)
    var match: Int?
    for (position, object) in objects.enumerated() {
      let overlap = overlaps(detection, object)
      guard overlap >= best else { continue }
      best = overlap
      match = position
    }
    return match
  }

  private static func counted(_ pairs: [Pair]) -> [Confusions.Triple] {
    let sorted = pairs.sorted { ($0.actual, $0.predicted) < ($1.actual, $1.predicted) }
    var triples: [Confusions.Triple] = []
    var first = 0
    for index in sorted.indices
    where index + 1 == sorted.count || sorted[index + 1] != sorted[index] {
      triples.append(
        Confusions.Triple(
          actual: sorted[index].actual, predicted: sorted[index].predicted,
          count: index + 1 - first))
      first = index + 1
    }
    return triples
  }
}
