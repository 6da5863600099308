import Assessment
import EvaluationSamples
import ModelEvaluation
import PlainText
import Testing

@testable import Findings

/// Numbers that an evaluation gives twice.
@Suite struct ConsistencyTests {
  /// Ten test images with ten objects each, all of it in agreement.
  private static var agreeing: Evaluation {
    var evaluation = EvaluationMaker(groups: [
      .init(id: 0, images: (0, 0, 10), f1: 8.0 / 9, spread: 0, objects: (8, 0, 2))
    ]).evaluation()
    evaluation.confidenceThreshold = 0.4
    evaluation.summary = Summary(mAP: 0.7, precision: 0.9, recall: 0.8)
    evaluation.panels.confusionMatrix = ConfusionMatrix(
      split: "test", classes: ["a", "background"], rows: [[80, 20], [0, 0]])
    evaluation.panels.mapResults = MapResults(
      splits: [.init(name: "test", metrics: ClassMetrics(map50: 0.7))])
    evaluation.panels.performanceByClass = PerformanceByClass(
      split: "test",
      classes: [
        .init(name: "a", metrics: ClassMetrics(map50: 0.8)),
        .init(name: "b", metrics: ClassMetrics(map50: 0.6)),
      ])
    evaluation.panels.confidenceSweep = ConfidenceSweep(splits: [
      .init(
        name: "test",
        curve: .init(
          points: [
            .init(threshold: 0.3, precision: 0.8, recall: 0.9, f1: 0.85),
            .init(threshold: 0.4, precision: 0.9, recall: 0.8, f1: 0.84),
          ],
          optimalThreshold: 0.3, optimalMetrics: ClassMetrics(precision: 0.8, recall: 0.9, f1: 0.85)
        ))
    ])
    return evaluation
  }

  @Test func whatAgreesIsNamed() {
    let consistency = Consistency(Self.agreeing)
    #expect(consistency.faults.isEmpty, "\(consistency.faults)")
    let words = consistency.agreement?.string ?? ""
    for subject in [
      "F1 and counts of every image", "objects of the confusion matrix and of the records",
      "mAP of the summary and by split", "mAP of the classes and of their split",
      "the best F1 of the confidence sweep and its points",
      "precision and recall of the summary and of the confidence sweep",
    ] { #expect(words.contains(subject)) }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let says: String
    let change: @Sendable (inout Evaluation) -> Void

    var testDescription: String { says }
  }

  static let cases = [
    Case(says: "The F1 of 10 of 10\u{A0}images is not that of their found objects") {
      $0 = $0.changed { table, row in table.f1s[row] = 0.3 }
    },
    Case(says: "The confusion matrix has 700\u{A0}objects, the records 100") {
      $0.panels.confusionMatrix?.rows = [[700, 0], [0, 0]]
    },
    Case(says: "The confusion matrix has 60\u{A0}objects, the records 100") {
      $0.panels.confusionMatrix?.rows = [[50, 10], [0, 0]]
    },
    Case(says: "The summary’s mAP, 0.111, is that of no split") { $0.summary?.mAP = 0.111 },
    Case(says: "The classes’ mAP@50 on test images is 0.425 on average, that of the split 0.700.") {
      $0.panels.performanceByClass?.classes[0].metrics.map50 = 0.25
    },
    Case(
      says:
        "The best F1 of the confidence sweep on test images is stated as 0.330, the greatest of its "
        + "points is 0.850 at 0.30."
    ) { $0.panels.confidenceSweep?.splits[0].curve.optimalMetrics?.f1 = 0.33 },
    Case(says: "The summary’s precision and recall, 0.200 and 0.800, are those of no split") {
      $0.summary?.precision = 0.2
    },
  ]

  @Test(arguments: cases) func whatContradictsItselfIsSaid(_ test: Case) {
    var evaluation = Self.agreeing
    test.change(&evaluation)
    let faults = Consistency(evaluation).faults.map(\.string)
    #expect(faults.contains { $0.contains(test.says) }, "\(faults)")
    let notes = DataNotes.list(evaluation, []).map(\.string)
    #expect(!notes.contains { $0.contains("agrees") || $0.contains("consistent") })
  }

  /// The words follow the number that is printed, at every hundredth and half of one.
  @Test func theSilhouetteIsCalledByTheNumberShown() throws {
    for thousandths in stride(from: -100, through: 1000, by: 5) {
      let evaluation = Evaluation(
        clustering: Clustering(
          method: "hdbscan", silhouetteScore: Double(thousandths) / 1000))
      let fact = try #require(
        HeaderFacts.list(evaluation, Assessment(evaluation)).first {
          $0.name.string == "Grouping"
        })
      let parts = fact.text.string.split(separator: " (silhouette ")
      let shown = try #require(Double(parts[1].dropLast().replacing("−", with: "-")))
      let words =
        shown >= 0.71
        ? "clearly apart"
        : shown >= 0.51 ? "reasonably apart" : shown >= 0.26 ? "overlap" : "hardly any separation"
      #expect(parts[0].contains(words), "\(fact.text)")
    }
  }
}
