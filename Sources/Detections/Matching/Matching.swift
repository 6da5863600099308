/// Which detection found which object, at one overlap threshold and over all sizes.
///
/// Each class is matched by itself. Scores are not looked at beyond their order: what is matched
/// among detections above a confidence is what is matched among all of them, with those below left
/// out, because a detection never changes the choice of a better one.
package struct Matching: Sendable, Equatable {
  /// Place of the object of each detection; -1 for none.
  package private(set) var objectOfDetection: [Int32]
  /// Place of the detection of each object, for a crowd region the last; -1 for none.
  package private(set) var detectionOfObject: [Int32]
  /// Whether a detection counts neither as right nor as wrong: it lies in a crowd region, or beyond the
  /// most detections that are looked at.
  package private(set) var isIgnored: [Bool]
  /// The overlap from which on, inclusive, a detection finds an object.
  package let threshold: Double

  /// Matches all images.
  package init(
    _ groundTruth: GroundTruth, _ detections: DetectionSet, threshold: Double = 0.5,
    rule: MatchingRule = MatchingRule()
  ) {
    self.threshold = threshold
    objectOfDetection = [Int32](repeating: -1, count: detections.boxes.count)
    detectionOfObject = [Int32](repeating: -1, count: groundTruth.boxes.count)
    isIgnored = [Bool](repeating: false, count: detections.boxes.count)
    var matcher = CellMatcher(Overlaps(groundTruth, detections, rule.measure))
    for image in 0..<groundTruth.imageCount {
      let pairs = CellPairs(
        groundTruth, detections, image: image, mostDetections: rule.mostDetections)
      for pair in pairs { match(pair, &matcher, groundTruth.isCrowd) }
    }
  }

  private mutating func match(
    _ pair: CellPairs.Pair, _ matcher: inout CellMatcher, _ isCrowd: [Bool]
  ) {
    for place in pair.allDetections.dropFirst(pair.detections.count) { isIgnored[place] = true }
    let hasCandidates = matcher.load(
      objects: pair.objects, detections: pair.detections, leastThreshold: threshold)
    guard hasCandidates else { return }
    matcher.ignore(outside: 0...Double.infinity)
    matcher.match(at: threshold)
    for (index, match) in matcher.matches.enumerated() where match >= 0 {
      let detection = pair.detections.lowerBound + index
      let object = pair.objects.lowerBound + match
      objectOfDetection[detection] = Int32(object)
      detectionOfObject[object] = Int32(detection)
      isIgnored[detection] = isCrowd[object]
    }
  }
}
