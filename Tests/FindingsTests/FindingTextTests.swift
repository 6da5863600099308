import EvaluationSamples
import ModelEvaluation
import PlainText
import TestSupport
import Testing

@testable import Assessment
@testable import Findings

/// The words of verdict and findings in situations a reader may meet, as golden texts.
@Suite struct FindingTextTests {
  struct Situation: CustomTestStringConvertible {
    let name: String
    let maker: EvaluationMaker

    var testDescription: String { name }

    init(
      _ name: String, _ groups: [EvaluationMaker.Group], silhouette: Double = 0.6,
      hasRecords: Bool = true
    ) {
      self.name = name
      maker = EvaluationMaker(groups: groups, silhouette: silhouette, hasRecords: hasRecords)
    }
  }

  private static let goldens = GoldenFolder("Findings")

  private static func group(
    _ id: Int, _ f1: Double?, train: Int = 20, test: Int = 20, spread: Double = 0.1,
    objects: (Int, Int, Int) = (8, 1, 1), bonus: Double = 0
  ) -> EvaluationMaker.Group {
    EvaluationMaker.Group(
      id: id, images: (train, 0, test), f1: f1, spread: spread, objects: objects,
      trainingBonus: bonus)
  }

  private static func equal(_ count: Int) -> [EvaluationMaker.Group] {
    (0..<count).map { group($0, 0.8) }
  }

  /// A cluster that does well but for one image.
  private static var oneFailure: EvaluationMaker.Group {
    var group = group(5, 0.9, spread: 0.02)
    group.firstF1 = 0.1
    return group
  }

  /// Fifty clusters of three images, far apart.
  private static var scattered: [EvaluationMaker.Group] {
    (0..<50).map { id in
      var group = group(id, 0.8, train: 0, test: 3, spread: 0.15)
      group.centre = (Double(id % 10) * 10, Double(id / 10) * 10)
      return group
    }
  }

  /// Five clusters of three images in one place, all weak.
  private static var weakPlace: [EvaluationMaker.Group] {
    (50..<55).map { id in
      var group = group(id, 0.3, train: 0, test: 3)
      group.centre = (200, 200 + Double(id) / 10)
      return group
    }
  }

  static let situations = [
    Situation("one-weak-misses", equal(5) + [group(5, 0.5, objects: (5, 1, 5))]),
    Situation("one-weak-false-alarms", equal(5) + [group(5, 0.5, objects: (5, 6, 1))]),
    Situation("one-weak-mixed-errors", equal(5) + [group(5, 0.5, objects: (5, 3, 3))]),
    Situation("three-weak", equal(6) + [group(6, 0.5), group(7, 0.55), group(8, 0.6)]),
    Situation("seven-weak", equal(20) + (20..<27).map { group($0, 0.5) }),
    Situation("none-weak", (0..<6).map { group($0, 0.74 + 0.02 * Double($0), spread: 0.2) }),
    Situation("no-difference", equal(6)),
    Situation(
      "too-small", (0..<30).map { group($0, $0.isMultiple(of: 3) ? 0.4 : 0.9, train: 2, test: 1) }),
    Situation("aggregates-only", equal(5) + [group(5, 0.5)], hasRecords: false),
    Situation("only-noise", [group(-1, 0.6)]),
    Situation("nothing-measured", [group(0, nil), group(1, nil)]),
    Situation("training-gap", (0..<5).map { group($0, 0.7, bonus: 0.2) }),
    Situation(
      "much-noise-little-structure", equal(4) + [group(-1, 0.5, train: 40, test: 40)],
      silhouette: 0.12),
    Situation("no-clusters", []),
    Situation("missing-training", equal(6) + [group(6, 0.8, train: 0, test: 20)]),
    Situation("never-tested", equal(6) + [group(6, 0.8, train: 40, test: 0)]),
    Situation("weak-place-across-clusters", scattered + weakPlace),
    Situation("lone-bad-image", equal(5) + [oneFailure]),
  ]

  @Test(arguments: situations) func saysIt(_ situation: Situation) throws {
    let evaluation = situation.maker.evaluation()
    let assessed = AssessedEvaluation(evaluation)
    var text = "\(VerdictLine.text(assessed))\n"
    for finding in assessed.findings {
      text += "\n[\(finding.kind.rawValue)] \(finding.lead): \(finding.text)\n"
    }
    try Self.goldens.expect(text, named: situation.name + ".txt")
  }

  @Test func everyGoldenBelongsToASituation() throws {
    try Self.goldens.expectExactly(Self.situations.map { $0.name + ".txt" })
  }
}
