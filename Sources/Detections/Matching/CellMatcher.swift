/// Matches the detections of one class in one image with its objects, as pycocotools does
/// (cocoeval.py, `evaluateImg`).
///
/// Detections choose in order of falling score. Each takes the free object that it overlaps most, at
/// least by the threshold; of equal ones the last. Objects to be ignored come after the others and
/// are taken only when no other will do. A crowd region can be taken by many.
struct CellMatcher {
  private let overlaps: Overlaps
  private var objects = 0..<0
  private var table: [Double] = []
  private var order: [Int] = []
  private var isTaken: [Bool] = []
  /// Whether each object of the cell is ignored, under the sizes last set.
  private(set) var isIgnored: [Bool] = []
  /// Object of each detection, both counted from the cell's first; -1 for none.
  private(set) var matches: [Int] = []

  init(_ overlaps: Overlaps) { self.overlaps = overlaps }

  /// Goes to a cell; whether any overlap in it reaches a threshold.
  mutating func load(
    objects: Range<Int>, detections: Range<Int>, leastThreshold: Double
  ) -> Bool {
    self.objects = objects
    matches.removeAll(keepingCapacity: true)
    guard !objects.isEmpty, !detections.isEmpty else { return false }
    table.removeAll(keepingCapacity: true)
    matches = [Int](repeating: -1, count: detections.count)
    var greatest = 0.0
    for detection in detections {
      for object in objects {
        let overlap = overlaps(detection, object)
        greatest = max(greatest, overlap)
        table.append(overlap)
      }
    }
    return greatest >= Self.inclusive(leastThreshold)
  }

  /// Ignores crowd regions and the objects of other sizes.
  mutating func ignore(outside areas: ClosedRange<Double>) {
    let truth = overlaps.groundTruth
    isIgnored = objects.map { truth.isCrowd[$0] || !areas.contains(truth.boxes.areas[$0]) }
    order = isIgnored.indices.filter { !isIgnored[$0] } + isIgnored.indices.filter { isIgnored[$0] }
  }

  /// Fills ``matches``.
  mutating func match(at threshold: Double) {
    isTaken = [Bool](repeating: false, count: objects.count)
    for detection in matches.indices {
      let match = choice(of: detection, at: Self.inclusive(threshold))
      matches[detection] = match
      if match >= 0 { isTaken[match] = true }
    }
  }

  private func choice(of detection: Int, at threshold: Double) -> Int {
    var best = threshold
    var match = -1
    for object in order {
      if isTaken[object], !overlaps.groundTruth.isCrowd[objects.lowerBound + object] { continue }
      if match >= 0, !isIgnored[match], isIgnored[object] { break }
      let overlap = table[detection * objects.count + object]
      if overlap < best { continue }
      best = overlap
      match = object
    }
    return match
  }

  /// A threshold of 1 must be reachable in spite of rounding.
  private static func inclusive(_ threshold: Double) -> Double { min(threshold, 1 - 1e-10) }
}
