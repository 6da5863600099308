import EvaluationSamples
import ModelEvaluation
import PlainText
import Testing

@testable import Findings

/// What makes an evaluation doubtful is said before any good news.
@Suite struct SanityWarningTests {
  private static func evaluation(f1: Double = 0.8, train: Int = 20, test: Int = 20) -> Evaluation {
    let groups = (0..<3).map {
      EvaluationMaker.Group(
        id: $0, images: (train, 0, test), f1: f1, spread: 0, objects: (8, 1, 1), trainingBonus: 0)
    }
    return EvaluationMaker(groups: groups).evaluation()
  }

  private static func text(_ evaluation: Evaluation, notes: [Note] = []) -> String {
    VerdictLine.text(AssessedEvaluation(evaluation, notes: notes)).string
  }

  @Test func aSoundEvaluationHasNone() {
    #expect(AssessedEvaluation(Self.evaluation()).warnings.isEmpty)
  }

  @Test func aModelThatFindsNothing() {
    #expect(
      Self.text(Self.evaluation(f1: 0)).hasPrefix(
        "The model finds next to nothing: F1 is 0.000 on 60\u{A0}test images."))
  }

  @Test func thatNoClusterIsWeakIsNoFindingWhereNothingIsFound() {
    let kinds = { (f1: Double) in
      AssessedEvaluation(Self.evaluation(f1: f1)).findings.map(\.kind)
    }
    #expect(kinds(0.8).contains(.noWeakCluster))
    #expect(!kinds(0).contains(.noWeakCluster))
  }

  @Test func anUnfinishedEvaluation() {
    var evaluation = Self.evaluation()
    evaluation.header.status = "running"
    #expect(Self.text(evaluation).hasPrefix("This evaluation is not finished"))
    evaluation.header.status = "done"
    #expect(AssessedEvaluation(evaluation).warnings.isEmpty)
  }

  @Test func recordsThatAreCutShort() {
    let note = Note(file: "image-predictions.json", place: "totalImages", sentence: "x")
    #expect(Self.text(Self.evaluation(), notes: [note]).hasPrefix("The per-image records are cut"))
  }

  @Test func clustersThatAreNotListed() {
    var evaluation = Self.evaluation()
    evaluation.clustering = Clustering(nClusters: 54)
    #expect(Self.text(evaluation).hasPrefix("This input lists 3 of its 54\u{A0}clusters"))
    evaluation.clustering = Clustering(nClusters: 3)
    #expect(AssessedEvaluation(evaluation).warnings.isEmpty)
  }

  @Test func noHeldOutImages() {
    #expect(Self.text(Self.evaluation(test: 0)).hasPrefix("There are no held-out images"))
  }
}
