/// A matching in which only detections of a least confidence, inclusive, are there.
package struct ConfidentMatching: Sendable {
  /// The objects.
  package let groundTruth: GroundTruth
  /// All detections.
  package let detections: DetectionSet
  /// The matching of all detections.
  package let matching: Matching
  /// The least score.
  package let confidence: Double

  /// Makes a view of a matching.
  package init(
    _ groundTruth: GroundTruth, _ detections: DetectionSet, _ matching: Matching,
    confidence: Double
  ) {
    self.groundTruth = groundTruth
    self.detections = detections
    self.matching = matching
    self.confidence = confidence
  }

  /// Whether a detection is there and counts.
  package func counts(detection place: Int) -> Bool {
    detections.scores[place] >= confidence && !matching.isIgnored[place]
  }

  /// Whether a detection found an object.
  package func isRight(detection place: Int) -> Bool {
    counts(detection: place) && matching.objectOfDetection[place] >= 0
  }

  /// Whether an object is to be found and no detection did.
  package func isMissed(object place: Int) -> Bool {
    guard !groundTruth.isCrowd[place] else { return false }
    let detection = Int(matching.detectionOfObject[place])
    return detection < 0 || detections.scores[detection] < confidence
  }

  /// Counts of each image.
  package func countsOfImages() -> [Counts] {
    counts(groupCount: groundTruth.imageCount, by: \.images)
  }

  /// Counts of each class.
  ///
  /// - Parameter images: Whether each image counts; all when `nil`.
  package func countsOfClasses(images: [Bool]? = nil) -> [Counts] {
    counts(groupCount: groundTruth.categoryCount, by: \.categories, images: images)
  }

  private func counts(
    groupCount: Int, by group: KeyPath<BoxColumns, [Int32]>, images: [Bool]? = nil
  ) -> [Counts] {
    var result = [Counts](repeating: Counts(), count: groupCount)
    let foundGroups = detections.boxes[keyPath: group]
    for place in foundGroups.indices where counts(detection: place) {
      guard images?[Int(detections.boxes.images[place])] ?? true else { continue }
      if matching.objectOfDetection[place] >= 0 {
        result[Int(foundGroups[place])].truePositives += 1
      } else {
        result[Int(foundGroups[place])].falsePositives += 1
      }
    }
    let truthGroups = groundTruth.boxes[keyPath: group]
    for place in truthGroups.indices where isMissed(object: place) {
      guard images?[Int(groundTruth.boxes.images[place])] ?? true else { continue }
      result[Int(truthGroups[place])].falseNegatives += 1
    }
    return result
  }
}
