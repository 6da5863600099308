/// Every error of a model with its kind, at one overlap threshold (TIDE).
///
/// The rules are those of tidecv 1.0.1, so that the numbers compare: detections of all classes
/// choose in order of falling score; of objects overlapped equally the first is taken, where COCO's
/// rule takes the last; an image has at most 100 detections over all classes.
package struct DetectionErrors: Sendable {
  /// One error.
  package struct Finding: Sendable, Equatable {
    /// What is wrong.
    package let kind: ErrorKind
    /// Index of the image.
    package let image: Int
    /// Place of the detection; `nil` for a missed object.
    package let detection: Int?
    /// Place of the object that was missed, badly hit or taken for another class, or that a better
    /// detection has; `nil` on background.
    package let object: Int?
    /// Whether the detection counts as wrong; it does not where a crowd region excuses it.
    package let isCounted: Bool
    /// Whether repairing it finds its object: the best among those that would.
    package fileprivate(set) var isRepairable = false
  }

  /// A detection that is looked at and counts.
  struct Outcome: Sendable {
    let detection: Int
    let isRight: Bool
  }

  /// The objects.
  package let groundTruth: GroundTruth
  /// The detections.
  package let detections: DetectionSet
  /// Errors by image; in an image those of detections by falling score, then missed objects.
  package private(set) var findings: [Finding] = []
  /// Counted detections by image, then falling score.
  private(set) var outcomes: [Outcome] = []

  /// Looks at all images.
  ///
  /// - Parameters:
  ///   - threshold: Overlap from which on a detection is well placed.
  ///   - backgroundThreshold: Overlap up to which a detection is on nothing.
  ///   - rule: Measure, and the most detections of an image over all classes.
  package init(
    _ groundTruth: GroundTruth, _ detections: DetectionSet, threshold: Double = 0.5,
    backgroundThreshold: Double = 0.1, rule: MatchingRule = MatchingRule()
  ) {
    self.groundTruth = groundTruth
    self.detections = detections
    let overlaps = Overlaps(groundTruth, detections, rule.measure)
    for image in 0..<groundTruth.imageCount {
      let matcher = ImageErrorMatcher(
        overlaps, image: image, threshold: threshold, mostDetections: rule.mostDetections)
      outcomes += matcher.outcomes
      findings += Self.findings(matcher, image, backgroundThreshold)
    }
  }

  private static func findings(
    _ matcher: ImageErrorMatcher, _ image: Int, _ backgroundThreshold: Double
  ) -> [Finding] {
    var repairs = [Int?](repeating: nil, count: matcher.objects.count)
    var findings: [Finding] = []
    for index in matcher.found.indices where !matcher.isRight(index) {
      let (kind, object) = matcher.kind(index, backgroundThreshold)
      if kind == .classification || kind == .localization, let object,
        matcher.detectionOfObject[object] == nil
      {
        // Detections come by falling score: the first is the best.
        repairs[object] = repairs[object] ?? findings.count
      }
      findings.append(
        Finding(
          kind: kind, image: image, detection: matcher.found[index],
          object: object.map { matcher.objects[$0] }, isCounted: !matcher.isExcused[index]))
    }
    for repair in repairs { if let repair { findings[repair].isRepairable = true } }
    for object in matcher.objects.indices
    where matcher.detectionOfObject[object] == nil && repairs[object] == nil {
      findings.append(
        Finding(
          kind: .missed, image: image, detection: nil, object: matcher.objects[object],
          isCounted: true))
    }
    return findings
  }
}
