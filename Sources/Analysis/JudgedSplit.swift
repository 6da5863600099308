import Detections

/// A split with its average precision and its confidence sweep.
struct JudgedSplit: Sendable {
  let split: AnalyzedSplit
  let averages: AveragePrecision
  let sweep: ThresholdSweep

  init(
    _ split: AnalyzedSplit, _ truth: GroundTruth, _ found: DetectionSet, _ matching: Matching,
    _ thresholds: ThresholdMatching
  ) {
    self.split = split
    averages = AveragePrecision(thresholds, images: split.images)
    sweep = ThresholdSweep(truth, found, matching, images: split.images)
  }
}
