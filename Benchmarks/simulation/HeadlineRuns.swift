import ClusterStatistics
import Numerics

/// How often the lower bound of the mean of n images lies above the true mean, before and after.
struct HeadlineRuns {
  private(set) var falseBefore = 0
  private(set) var falseNow = 0
  private(set) var zeroWidthBefore = 0
  private var widthBefore = 0.0
  private var widthNow = 0.0
  let runs: Int

  /// Means of images of which so many in turn are frames of one video and alike.
  init(
    _ model: ImageModel, images: Int, frames: Int = 1, mean: Double, runs: Int, seed: UInt64 = 13
  ) {
    self.runs = runs
    var random = SplitMix64(seed: seed)
    for _ in 0..<runs {
      let spread = 0.5
      let scores = (0..<images / frames).map { _ in model.draw(gap: 0, spread: spread, &random).f1 }
      let copies = scores.flatMap { [Double](repeating: $0, count: frames) }
      guard let units = Sample(scores), let old = Sample(copies)?.meanInterval() else { continue }
      let new = HonestInterval(units).interval
      falseBefore += old.lowerBound > mean ? 1 : 0
      falseNow += new.lowerBound > mean ? 1 : 0
      zeroWidthBefore += old.upperBound - old.lowerBound < 1e-9 ? 1 : 0
      widthBefore += old.upperBound - old.lowerBound
      widthNow += new.upperBound - new.lowerBound
    }
  }

  /// Mean width now over mean width before.
  var widening: Double { widthNow / widthBefore }
}
