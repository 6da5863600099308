/// What each detection is at every overlap threshold and object size: the material of average
/// precision.
///
/// One bit a threshold. A detection is right where it is matched and not ignored, wrong where it is
/// neither. It is ignored where it found an object that does not count, and, unmatched, where its own
/// area is not of the size.
package struct ThresholdMatching: Sendable {
  /// Overlap thresholds, ascending, at most 16.
  package let thresholds: [Double]
  let groundTruth: GroundTruth
  let detections: DetectionSet
  private let mostDetections: Int
  private var matched: [UInt16]
  private var ignored: [UInt16]

  /// The thresholds of COCO, 0.5 to 0.95 in steps of 0.05, with the rounding of NumPy's `linspace`.
  package static let cocoThresholds: [Double] = (0...9).map { index in
    index == 9 ? 0.95 : Double(index) * step + 0.5
  }
  private static let step = (0.95 - 0.5) / 9.0

  /// Matches all images at all thresholds and sizes.
  package init(
    _ groundTruth: GroundTruth, _ detections: DetectionSet,
    thresholds: [Double] = ThresholdMatching.cocoThresholds, rule: MatchingRule = MatchingRule()
  ) {
    precondition((1...16).contains(thresholds.count), "one to sixteen thresholds")
    self.thresholds = thresholds
    self.groundTruth = groundTruth
    self.detections = detections
    mostDetections = rule.mostDetections
    let count = detections.boxes.count * ObjectSize.allCases.count
    matched = [UInt16](repeating: 0, count: count)
    ignored = [UInt16](repeating: 0, count: count)
    var matcher = CellMatcher(Overlaps(groundTruth, detections, rule.measure))
    for image in 0..<groundTruth.imageCount {
      let pairs = CellPairs(
        groundTruth, detections, image: image, mostDetections: rule.mostDetections)
      for pair in pairs { match(pair, &matcher) }
    }
  }

  /// Bits of the thresholds at which a detection is matched.
  func matched(_ detection: Int, _ size: ObjectSize) -> UInt16 {
    matched[detection * ObjectSize.allCases.count + size.rawValue]
  }

  /// Bits of the thresholds at which a detection does not count.
  func ignored(_ detection: Int, _ size: ObjectSize) -> UInt16 {
    ignored[detection * ObjectSize.allCases.count + size.rawValue]
  }

  /// Whether a detection is looked at at all.
  func isAmongMost(_ detection: Int) -> Bool {
    Int(detections.ranks[detection]) < mostDetections
  }

  private mutating func match(_ pair: CellPairs.Pair, _ matcher: inout CellMatcher) {
    let hasCandidates = matcher.load(
      objects: pair.objects, detections: pair.detections, leastThreshold: thresholds[0])
    if hasCandidates {
      for size in ObjectSize.allCases {
        matcher.ignore(outside: size.areas)
        for bit in thresholds.indices { match(pair, at: bit, size, &matcher) }
      }
    }
    for detection in pair.detections { ignoreOtherSizes(detection) }
  }

  private mutating func match(
    _ pair: CellPairs.Pair, at bit: Int, _ size: ObjectSize, _ matcher: inout CellMatcher
  ) {
    matcher.match(at: thresholds[bit])
    for (index, object) in matcher.matches.enumerated() where object >= 0 {
      let entry = (pair.detections.lowerBound + index) * ObjectSize.allCases.count + size.rawValue
      matched[entry] |= 1 << UInt16(bit)
      if matcher.isIgnored[object] { ignored[entry] |= 1 << UInt16(bit) }
    }
  }

  private mutating func ignoreOtherSizes(_ detection: Int) {
    let area = detections.boxes.areas[detection]
    for size in ObjectSize.allCases where !size.areas.contains(area) {
      let entry = detection * ObjectSize.allCases.count + size.rawValue
      ignored[entry] |= ~matched[entry]
    }
  }
}
