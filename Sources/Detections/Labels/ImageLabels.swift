/// The marks of one image against its detections.
struct ImageLabels {
  /// Places of the detections.
  let found: Range<Int>
  /// Places of the objects but crowd regions.
  let objects: [Int]
  private let marked: Range<Int>
  private let truth: GroundTruth
  private let detections: DetectionSet
  private let similarity: BoxSimilarity
  private let least: Double
  private let settings: LabelScores.Settings

  init(
    _ truth: GroundTruth, _ detections: DetectionSet, image: Int, similarity: BoxSimilarity,
    least: Double, settings: LabelScores.Settings
  ) {
    found = detections.cells.places(of: image)
    marked = truth.cells.places(of: image)
    objects = marked.filter { !truth.isCrowd[$0] }
    self.truth = truth
    self.detections = detections
    self.similarity = similarity
    self.least = least
    self.settings = settings
  }

  func overlooked(_ detection: Int) -> Double? {
    let score = detections.scores[detection]
    let box = detections.boxes[detection]
    guard score >= settings.highConfidence,
      !marked.contains(where: {
        box.overlap(truth.boxes[$0], isCrowd: truth.isCrowd[$0]) > 0
      })
    else { return nil }
    let category = detections.boxes.categories[detection]
    let similarities = objects.filter { truth.boxes.categories[$0] == category }
      .map { similarity(truth.boxes[$0], box) }
    return similarities.max() ?? least * (1 - score)
  }

  func badlyPlaced(_ object: Int) -> Double {
    let box = truth.boxes[object]
    let similarities = found.filter {
      detections.boxes.categories[$0] == truth.boxes.categories[object]
        && detections.scores[$0] > settings.lowConfidence
        && box.overlap(detections.boxes[$0]) > 0
    }.map { similarity(box, detections.boxes[$0]) }
    return similarities.max() ?? 1
  }

  func swapped(_ object: Int) -> Double {
    if isMarkedTwice(object) { return least }
    let box = truth.boxes[object]
    let similarities = found.filter {
      detections.boxes.categories[$0] != truth.boxes.categories[object]
        && detections.scores[$0] > settings.highConfidence
    }.map { similarity(box, detections.boxes[$0]) }
    return similarities.max().map { max(least, 1 - $0) } ?? 1
  }

  /// Whether nearly the same box is marked as another class too.
  private func isMarkedTwice(_ object: Int) -> Bool {
    objects.contains {
      truth.boxes.categories[$0] != truth.boxes.categories[object]
        && truth.boxes[object].overlap(truth.boxes[$0]) >= 0.95
    }
  }
}
