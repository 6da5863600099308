import EvaluationSamples
import ModelEvaluation
import PlainText
import TestSupport
import Testing

@testable import Assessment
@testable import Findings

/// The words on what changed since the baseline, as golden texts.
@Suite struct ComparisonTextTests {
  struct Situation: CustomTestStringConvertible, Sendable {
    let name: String
    let earlier: Evaluation
    let later: Evaluation

    var testDescription: String { name }

    init(_ name: String, _ earlier: Evaluation, _ later: Evaluation) {
      self.name = name
      self.earlier = earlier
      self.later = later
    }
  }

  private static let goldens = GoldenFolder("Comparison")
  private static let base = EvaluationMaker.even(clusters: 8)
  private static let shaken = base.shaken(by: 0.05, seed: 12)

  private static func settings(
    _ evaluation: Evaluation, threshold: Double, minClusterSize: String, model: String,
    project: String = "fruit"
  ) -> Evaluation {
    var evaluation = evaluation
    evaluation.header.project = project
    evaluation.header.modelID = model
    evaluation.confidenceThreshold = threshold
    evaluation.clustering?.parameters = [
      Clustering.Parameter(name: "min_cluster_size", value: minClusterSize)
    ]
    return evaluation
  }

  private static var bare: Evaluation {
    var bare = base
    bare.images = nil
    return bare
  }

  static let situations = [
    Situation("renumbered", base, base.renumbered(seed: 5)),
    Situation("no-change", base, shaken),
    Situation("one-worse", base, shaken.shifted([3: -0.15])),
    Situation(
      "seven-worse", EvaluationMaker.even(clusters: 20),
      EvaluationMaker.even(clusters: 20).shaken(by: 0.05, seed: 2).shifted(
        Dictionary(uniqueKeysWithValues: (0..<7).map { ($0, -0.2 - 0.01 * Double($0)) }))),
    Situation("one-better", base, shaken.shifted([2: 0.12])),
    Situation("better-and-worse", base, shaken.shifted([2: 0.12, 5: -0.12, 6: 0.1])),
    Situation(
      "split-and-merged", base,
      base.regrouped { id, row in id == 0 && row % 2 == 0 ? 9 : (id == 5 ? 4 : id) }),
    Situation(
      "cannot-be-matched", base, base.renamed(id: { "other\($0)" }, name: { "other\($0).jpg" })),
    Situation("baseline-without-records", bare, base),
    Situation("neither-with-records", bare, bare),
    Situation(
      "changed-settings", settings(base, threshold: 0.4, minClusterSize: "5", model: "a"),
      settings(shaken, threshold: 0.25, minClusterSize: "3", model: "b")),
    Situation(
      "another-model", settings(base, threshold: 0.4, minClusterSize: "5", model: "a"),
      settings(shaken, threshold: 0.4, minClusterSize: "5", model: "b")),
    Situation(
      "another-project", settings(base, threshold: 0.4, minClusterSize: "5", model: "a"),
      settings(
        shaken, threshold: 0.4, minClusterSize: "5", model: "a", project: "](javascript:x)")),
  ]

  @Test(arguments: situations) func saysIt(_ situation: Situation) throws {
    let assessment = Assessment(situation.later)
    let comparison = Comparison(situation.later, assessment, earlier: situation.earlier)
    var text = "\(ComparisonText.verdict(comparison))\n"
    let findings =
      [Findings.worseOverall(comparison)].compactMap(\.self)
      + NextSteps(assessment, situation.later, comparison).list.filter {
        $0.reason == .worseCluster
      }
      .map(\.finding) + Findings.otherChanges(comparison)
    for finding in findings {
      text += "\n[\(finding.kind.rawValue)] \(finding.lead): \(finding.text)\n"
    }
    for setting in comparison.settings {
      text +=
        "\n\(setting.name): \(setting.before) -> \(setting.after), "
        + "\(ComparisonText.words(setting.effect))\n"
    }
    try Self.goldens.expect(text, named: situation.name + ".txt")
  }

  @Test func everyGoldenBelongsToASituation() throws {
    try Self.goldens.expectExactly(Self.situations.map { $0.name + ".txt" })
  }
}
