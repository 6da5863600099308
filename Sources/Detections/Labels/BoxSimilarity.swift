import Glibc

/// Likeness of boxes: overlap, and nearness of their middles.
struct BoxSimilarity {
  let overlapWeight: Double

  /// 0...1; never quite 0 unless far apart.
  func callAsFunction(_ one: Box, _ other: Box) -> Double {
    let x = (one.x + one.width / 2) - (other.x + other.width / 2)
    let y = (one.y + one.height / 2) - (other.y + other.height / 2)
    // A tenth of a pixel, whatever the size of the picture, as in cleanlab.
    let nearness = exp(-(x * x + y * y).squareRoot() * 0.1)
    return one.overlap(other) * overlapWeight + (1 - overlapWeight) * nearness
  }

  /// The least similarity above 0 of a marked box and a detection in any image, at most 1.
  func least(_ truth: GroundTruth, _ detections: DetectionSet) -> Double {
    var least = 1.0
    for image in 0..<truth.imageCount {
      for object in truth.cells.places(of: image) where !truth.isCrowd[object] {
        let box = truth.boxes[object]
        for detection in detections.cells.places(of: image) {
          let similarity = self(box, detections.boxes[detection])
          if similarity > 0 { least = min(least, similarity) }
        }
      }
    }
    return least
  }
}
