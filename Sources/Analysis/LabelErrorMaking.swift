import COCOFormat
import Detections
import ModelEvaluation

/// The labels of all images that detections contradict, as a panel.
enum LabelErrorMaking {
  /// Most candidates that are kept.
  private static let most = 200

  /// The panel; `nil` where no label is contradicted.
  ///
  /// - Parameter frames: What the pixels of each image's boxes are of, where known.
  static func panel(
    _ dataset: COCODataset, _ found: DetectionSet, _ thresholds: ThresholdMatching,
    frames: [PictureFrame?]
  ) -> LabelErrors? {
    let truth = dataset.groundTruth
    let all = [Bool](repeating: true, count: truth.imageCount)
    let candidates = LabelErrorCandidate.all(
      LabelScores(truth, found), truth, found, AveragePrecision(thresholds, images: all))
    guard !candidates.isEmpty else { return nil }
    return LabelErrors(
      labels: truth.isCrowd.count { !$0 }, total: candidates.count,
      candidates: candidates.prefix(most).map { candidate in
        let boxes = candidate.kind == .overlooked ? found.boxes : truth.boxes
        return LabelErrors.Candidate(
          kind: .init(candidate.kind), imageName: dataset.imageNames[candidate.image],
          split: dataset.imageSplits[candidate.image].map { dataset.splitNames[$0] },
          className: dataset.categoryNames[Int(boxes.categories[candidate.place])],
          score: candidate.score,
          area: frames[candidate.image]?.area(boxes[candidate.place]))
      })
  }
}

extension LabelErrors.Kind {
  /// The kind as an evaluation names it.
  fileprivate init(_ kind: LabelErrorCandidate.Kind) {
    self =
      switch kind {
      case .overlooked: .overlooked
      case .badlyPlaced: .badlyPlaced
      case .swapped: .swapped
      }
  }
}
