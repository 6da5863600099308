/// A mark of the truth that seems to be wrong, or to be absent.
package struct LabelErrorCandidate: Sendable, Equatable {
  /// What seems to be wrong.
  package enum Kind: Int, CaseIterable, Sendable {
    /// There is an object that is not marked; the place is that of a detection.
    case overlooked
    /// The box of an object is not where the object is.
    case badlyPlaced
    /// The object is of another class.
    case swapped
  }

  /// What seems to be wrong.
  package let kind: Kind
  /// Index of the image.
  package let image: Int
  /// Place of the detection for ``Kind/overlooked``, else of the object.
  package let place: Int
  /// The score, the lower the surer.
  package let score: Double

  /// Marks whose score is at most a fifth of the average precision of their class, the surest first,
  /// then by image and place.
  ///
  /// The rule is that of cleanlab's `find_label_issues`: a model that is bad at a class says little
  /// about its labels. The fifth is its 0.25 × 0.8; average precision is COCO's here, cleanlab has one of
  /// its own.
  package static func all(
    _ scores: LabelScores, _ truth: GroundTruth, _ detections: DetectionSet,
    _ averages: AveragePrecision
  ) -> [LabelErrorCandidate] {
    let limits = (0..<truth.categoryCount).map { (averages.precision(of: $0) ?? 0) * 0.25 * 0.8 }
    let candidates =
      some(scores.overlooked, .overlooked, detections.boxes, limits)
      + some(scores.badlyPlaced, .badlyPlaced, truth.boxes, limits)
      + some(scores.swapped, .swapped, truth.boxes, limits)
    return candidates.sorted { one, other in
      (one.score, one.image, one.kind.rawValue, one.place)
        < (other.score, other.image, other.kind.rawValue, other.place)
    }
  }

  private static func some(
    _ scores: [Double?], _ kind: Kind, _ boxes: BoxColumns, _ limits: [Double]
  ) -> [LabelErrorCandidate] {
    scores.indices.compactMap { place in
      guard let score = scores[place], score <= limits[Int(boxes.categories[place])] else {
        return nil
      }
      return LabelErrorCandidate(
        kind: kind, image: Int(boxes.images[place]), place: place, score: score)
    }
  }
}
