import EvaluationSamples
import ModelEvaluation
import PlainText
import Testing

@testable import Assessment
@testable import Findings

@Suite struct ScoreTextTests {
  private static func scores(_ images: Int, spread: Double = 0.1) -> ScoreSummary {
    Assessment(
      EvaluationMaker(groups: [.init(id: 0, images: (0, 0, images), f1: 0.5, spread: spread)])
        .evaluation()
    ).overall.all
  }

  @Test func aMeanIsToldWithItsIntervalAndTheSpreadOfItsImages() {
    #expect(
      ScoreText.mean(0.562, 0.46...0.66, Self.scores(344), counted: Phrase.images(344)).string
        == "0.562 (95% interval 0.46 to 0.66; the 344\u{A0}images vary by ±0.10, from 0.40 to 0.60)"
    )
    #expect(
      ScoreText.mean(0.5, nil, Self.scores(1), counted: Phrase.images(1)).string
        == "0.500 (1\u{A0}image)")
    #expect(
      ScoreText.mean(0.5, nil, ScoreSummary(), counted: Phrase.images(0)).string
        == "0.500 on 0\u{A0}images")
  }

  /// A narrow interval has as many decimals as its half width needs.
  @Test func decimalsFollowTheHalfWidth() {
    #expect(ScoreText.interval(0.8061...0.8123).string == "95% interval 0.806 to 0.812")
    #expect(ScoreText.interval(0.46...0.66).string == "95% interval 0.46 to 0.66")
  }
}
