/// Matches the detections of one image with its objects as tidecv does.
struct ImageErrorMatcher {
  /// Places of the detections that are looked at, by falling score, then order of the file.
  let found: [Int]
  /// Places of the objects but crowd regions, in order of the file.
  let objects: [Int]
  /// Position of the detection that has each object.
  private(set) var detectionOfObject: [Int?]
  /// Whether a crowd region excuses each detection.
  private(set) var isExcused: [Bool]
  private var objectOfDetection: [Int?]
  private let table: [[Double]]
  private let truth: GroundTruth
  private let detections: DetectionSet
  private let threshold: Double

  init(_ overlaps: Overlaps, image: Int, threshold: Double, mostDetections: Int) {
    let truth = overlaps.groundTruth
    let detections = overlaps.detections
    let places = detections.cells.places(of: image).sorted { one, other in
      (-detections.scores[one], detections.rows[one])
        < (-detections.scores[other], detections.rows[other])
    }
    found = Array(places.prefix(mostDetections))
    let inImage = truth.cells.places(of: image).sorted { truth.rows[$0] < truth.rows[$1] }
    objects = inImage.filter { !truth.isCrowd[$0] }
    table = found.map { [objects] detection in objects.map { overlaps(detection, $0) } }
    detectionOfObject = [Int?](repeating: nil, count: objects.count)
    objectOfDetection = [Int?](repeating: nil, count: found.count)
    isExcused = [Bool](repeating: false, count: found.count)
    self.truth = truth
    self.detections = detections
    self.threshold = threshold
    for index in found.indices { match(index) }
    for crowd in inImage where truth.isCrowd[crowd] { excuse(in: crowd, overlaps) }
  }

  /// Whether a detection has an object.
  func isRight(_ index: Int) -> Bool { objectOfDetection[index] != nil }

  /// The detections that count.
  var outcomes: [DetectionErrors.Outcome] {
    found.indices.filter { !isExcused[$0] }.map {
      DetectionErrors.Outcome(detection: found[$0], isRight: isRight($0))
    }
  }

  /// What is wrong with a detection that has no object, and the position of the object concerned.
  func kind(_ index: Int, _ backgroundThreshold: Double) -> (ErrorKind, object: Int?) {
    let same = greatest(index) { isSameClass(index, $0) }
    if let same, (backgroundThreshold...threshold).contains(same.overlap) {
      return (.localization, same.object)
    }
    let other = greatest(index) { !isSameClass(index, $0) }
    if let other, other.overlap >= threshold { return (.classification, other.object) }
    let taken = greatest(index) { isSameClass(index, $0) && detectionOfObject[$0] != nil }
    if let taken, taken.overlap >= threshold { return (.duplicate, taken.object) }
    let any = greatest(index) { _ in true }
    guard let any, any.overlap > backgroundThreshold else { return (.background, nil) }
    return (.both, any.object)
  }

  private mutating func match(_ index: Int) {
    let best = greatest(index) { isSameClass(index, $0) && detectionOfObject[$0] == nil }
    guard let best, best.overlap >= threshold else { return }
    objectOfDetection[index] = best.object
    detectionOfObject[best.object] = index
  }

  private mutating func excuse(in crowd: Int, _ overlaps: Overlaps) {
    for index in found.indices
    where !isRight(index)
      && detections.boxes.categories[found[index]] == truth.boxes.categories[crowd]
      && overlaps(found[index], crowd) > threshold
    {
      isExcused[index] = true
    }
  }

  private func isSameClass(_ index: Int, _ object: Int) -> Bool {
    detections.boxes.categories[found[index]] == truth.boxes.categories[objects[object]]
  }

  /// The first object of greatest overlap among some; `nil` when there is none.
  private func greatest(
    _ index: Int, among isMeant: (Int) -> Bool
  ) -> (object: Int, overlap: Double)? {
    var best: (object: Int, overlap: Double)?
    for object in objects.indices where isMeant(object) {
      let overlap = table[index][object]
      if overlap > best?.overlap ?? -1 { best = (object, overlap) }
    }
    return best
  }
}
