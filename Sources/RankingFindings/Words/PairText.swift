package import ModelRanking
import PlainText

/// The words of two models compared.
package enum PairText {
  /// `+0.031`, seen from one of the two.
  static func difference(
    _ pair: ModelPair, from model: Int, at step: ModelPair.Step
  ) -> ShownText {
    NumberText.difference(pair.first == model ? step.difference : -step.difference)
  }

  /// The interval, seen from one of the two.
  static func interval(
    _ pair: ModelPair, from model: Int, at step: ModelPair.Step
  ) -> ShownText {
    NumberText.differences(seen(step.interval, from: model, pair))
  }

  /// A range of differences, seen from one of the two.
  package static func seen(
    _ range: ClosedRange<Double>, from model: Int, _ pair: ModelPair
  ) -> ClosedRange<Double> {
    pair.first == model ? range : -range.upperBound ... -range.lowerBound
  }

  /// What can be said of one of the two against the other.
  static func verdict(_ pair: ModelPair, of model: Int) -> ShownText {
    if let better = pair.better { return better == model ? "better" : "worse" }
    return pair.isJudged ? "no clear difference" : "too few images to tell"
  }
}
