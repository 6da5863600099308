import EvaluationSamples
import ModelEvaluation
import PlainText
import TestSupport
import Testing

@testable import Assessment
@testable import CITexts
@testable import Findings

/// Each rule passing, failing, crossing its limit, and with nothing to judge.
@Suite struct CheckTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let rules: CheckRules
    let verdict: CheckOutcome.Verdict
    /// Verdict of a strict check, where it differs.
    let strict: CheckOutcome.Verdict
    let value: RuleVerdict.Amount?
    let evaluation: Evaluation
    let baseline: Evaluation?

    var testDescription: String { name }

    init(
      _ name: String, _ rules: CheckRules, _ verdict: CheckOutcome.Verdict,
      strict: CheckOutcome.Verdict? = nil, value: RuleVerdict.Amount?,
      on evaluation: Evaluation = CheckTests.mixed, against baseline: Evaluation? = nil
    ) {
      self.name = name
      self.rules = rules
      self.verdict = verdict
      self.strict = strict ?? verdict
      self.value = value
      self.evaluation = evaluation
      self.baseline = baseline
    }
  }

  /// Five clusters of 20 test images at 0.8, one at 0.5, 20 in none: mean 0.75 on 140 test images.
  static let mixed = EvaluationMaker(
    groups: (0..<5).map { EvaluationMaker.Group(id: $0, images: (5, 0, 20), f1: 0.8) } + [
      EvaluationMaker.Group(id: 5, images: (5, 0, 20), f1: 0.5),
      EvaluationMaker.Group(id: -1, images: (0, 0, 20), f1: 0.75),
    ]
  ).evaluation()
  private static let even = EvaluationMaker.even(clusters: 5)
  /// Half of the test images of each cluster share their source with a training image.
  private static let leaking = EvaluationMaker.even(clusters: 3, images: 40, train: 20).renamed(
    id: { "id\($0 % 60 < 40 ? $0 - $0 % 60 + $0 % 20 : $0)" }, name: { "picture\($0)x" })
  private static let tiny = EvaluationMaker(
    groups: [.init(id: 0, images: (0, 0, 3), f1: 0.8)]
  ).evaluation()
  private static let unmeasured = EvaluationMaker(
    groups: [.init(id: 0, images: (0, 0, 9), f1: nil)]
  ).evaluation()
  private static let aggregates = EvaluationMaker(
    groups: [.init(id: 0, images: (5, 0, 9), f1: 0.8)], hasRecords: false
  ).evaluation()
  private static let unrelated = even.renamed(id: { "x\($0)" }, name: { "x\($0)" })
  private static let shaken = even.shaken(by: 0.1, seed: 4)

  static let cases = [
    Case("min-f1 passing", CheckRules([MinF1(0.7)]), .passed, value: .score(0.75)),
    Case(
      "min-f1 crossing from below", CheckRules([MinF1(0.76)]), .warned, strict: .failed,
      value: .score(0.75)),
    Case(
      "min-f1 crossing from above", CheckRules([MinF1(0.74)]), .warned, strict: .failed,
      value: .score(0.75)),
    Case("min-f1 failing", CheckRules([MinF1(0.85)]), .failed, value: .score(0.75)),
    Case("min-f1 without an F1", CheckRules([MinF1(0.1)]), .failed, value: nil, on: unmeasured),
    Case("min-cluster-f1 passing", CheckRules([MinClusterF1(0.4)]), .passed, value: .score(0.5)),
    Case(
      "min-cluster-f1 crossing", CheckRules([MinClusterF1(0.5)]), .warned, strict: .failed,
      value: .score(0.5)),
    Case("min-cluster-f1 failing", CheckRules([MinClusterF1(0.7)]), .failed, value: .score(0.5)),
    Case(
      "min-cluster-f1 with too few images", CheckRules([MinClusterF1(0.9)]), .failed,
      value: nil, on: tiny),
    Case(
      "max-weak without a cluster", CheckRules([MaxWeak(0)]), .failed, value: nil,
      on: Evaluation()),
    Case(
      "max-weak with too few images", CheckRules([MaxWeak(0)]), .failed, value: nil, on: tiny),
    Case("max-noise passing", CheckRules([MaxNoise(0.2)]), .passed, value: .share(20.0 / 170)),
    Case(
      "max-noise at the limit", CheckRules([MaxNoise(20.0 / 170)]), .passed,
      value: .share(20.0 / 170)
    ),
    Case("max-noise failing", CheckRules([MaxNoise(0.1)]), .failed, value: .share(20.0 / 170)),
    Case("max-noise without noise", CheckRules([MaxNoise(0)]), .passed, value: .share(0), on: even),
    Case(
      "max-noise without images", CheckRules([MaxNoise(1)]), .failed, value: nil, on: Evaluation()),
    Case("max-weak passing", CheckRules([MaxWeak(1)]), .passed, value: .count(1)),
    Case("max-weak failing", CheckRules([MaxWeak(0)]), .failed, value: .count(1)),
    Case("max-weak with too few images", CheckRules([MaxWeak(9)]), .failed, value: nil, on: tiny),
    Case("max-leak passing", CheckRules([MaxLeak(0.5)]), .passed, value: .share(0.5), on: leaking),
    Case("max-leak failing", CheckRules([MaxLeak(0.49)]), .failed, value: .share(0.5), on: leaking),
    Case("max-leak without leaks", CheckRules([MaxLeak(0)]), .passed, value: .share(0), on: even),
    Case(
      "max-leak from aggregates", CheckRules([MaxLeak(1)]), .failed, value: nil, on: aggregates),
    Case(
      "max-f1-drop not decided", CheckRules([MaxF1Drop(0.001)]), .passed, strict: .failed,
      value: .score(0), on: shaken, against: even),
    Case(
      "max-f1-drop passing", CheckRules([MaxF1Drop(0.02)]), .passed, value: .score(0), on: even,
      against: even),
    Case(
      "max-f1-drop of 0 with no change", CheckRules([MaxF1Drop(0)]), .passed, value: .score(0),
      on: even, against: even),
    Case(
      "max-f1-drop of a rise", CheckRules([MaxF1Drop(0)]), .passed, value: .score(-0.1),
      on: even.changed { $0.f1s[$1] += 0.1 }, against: even),
    Case(
      "max-f1-drop crossing", CheckRules([MaxF1Drop(0.05)]), .warned, strict: .failed,
      value: .score(0.05), on: shaken.changed { $0.f1s[$1] -= 0.05 }, against: even),
    Case(
      "max-f1-drop failing", CheckRules([MaxF1Drop(0.02)]), .failed, value: .score(0.1),
      on: shaken.changed { $0.f1s[$1] -= 0.1 }, against: even),
    Case("max-f1-drop without baseline", CheckRules([MaxF1Drop(0.5)]), .failed, value: nil),
    Case(
      "max-f1-drop against other images", CheckRules([MaxF1Drop(0.5)]), .failed, value: nil,
      on: even, against: unrelated),
    Case(
      "max-confirmed-slices passing", CheckRules([MaxConfirmedSlices(9)]), .passed,
      value: .count(2), on: even, against: even),
    Case(
      "max-confirmed-slices failing", CheckRules([MaxConfirmedSlices(0)]), .failed,
      value: .count(1), against: mixed),
    Case(
      "max-confirmed-slices without groups", CheckRules([MaxConfirmedSlices(9)]), .failed,
      value: nil),
    Case(
      "require-split passing", CheckRules([RequireSplit("test")]), .passed, value: .count(140)),
    Case("require-split failing", CheckRules([RequireSplit("valid")]), .failed, value: .count(0)),
    Case(
      "require-split without F1", CheckRules([RequireSplit("test")]), .failed, value: .count(0),
      on: unmeasured),
    Case(
      "require-split from aggregates", CheckRules([RequireSplit("test")]), .passed,
      value: .count(9), on: aggregates),
  ]

  @Test(arguments: cases) func judges(_ test: Case) throws {
    for isStrict in [false, true] {
      var rules = test.rules
      rules.isStrict = isStrict
      let rule = try #require(outcome(test, rules).rules.first)
      #expect(rule.verdict == (isStrict ? test.strict : test.verdict), "\(rule.sentence)")
      #expect(isNear(rule.value, test.value), "\(String(describing: rule.value))")
      #expect(rule.sentence.hasSuffix(".") && !rule.sentence.contains(".."))
    }
  }

  @Test func everyRuleHasCasesThatPassAndFail() {
    for name in Rules.all.map({ $0.name }) {
      let verdicts = Set(
        Self.cases.filter { $0.name.hasPrefix("\(name) ") }.map(\.verdict))
      #expect(verdicts.isSuperset(of: [.passed, .failed]), "\(name)")
    }
  }

  @Test func theGravestVerdictCounts() {
    var rules: [any Rule] = [MinF1(0.7), MaxWeak(1)]
    #expect(outcome(Self.cases[0], CheckRules(rules)).verdict == .passed)
    rules.append(MinClusterF1(0.5))
    #expect(outcome(Self.cases[0], CheckRules(rules)).verdict == .warned)
    rules.append(MaxNoise(0))
    #expect(outcome(Self.cases[0], CheckRules(rules)).verdict == .failed)
  }

  /// What no rule asks for, and every rule stands on.
  @Test(arguments: [
    (status: "failed", missing: 0, verdicts: ["status failed"]),
    (status: "running", missing: 3, verdicts: ["status failed", "records warned"]),
    (status: "done", missing: 3, verdicts: ["records warned"]),
    (status: "done", missing: 0, verdicts: []), (status: nil, missing: 0, verdicts: []),
  ])
  func anUnfinishedOrCutEvaluationIsNotPassedInSilence(
    _ ground: (status: String?, missing: Int, verdicts: [String])
  ) {
    var evaluation = Self.mixed
    evaluation.header.status = ground.status
    evaluation.missingRecords = ground.missing
    let assessment = Assessment(evaluation)
    func verdicts(isStrict: Bool) -> [String] {
      Check(evaluation: evaluation, assessment: assessment, comparison: nil)
        .outcome(of: CheckRules([MinF1(0.7)], isStrict: isStrict)).rules
        .map { "\($0.name) \($0.verdict)" }
    }
    #expect(verdicts(isStrict: false) == ground.verdicts + ["min-f1 passed"])
    #expect(
      verdicts(isStrict: true)
        == ground.verdicts.map { $0.replacing("warned", with: "failed") } + ["min-f1 passed"])
  }

  /// Aggregates without a standard deviation have means, and no evidence.
  @Test func meansWithoutASpreadAreStillF1s() {
    let clusters = [0.5, 0.8].enumerated().map { id, f1 in
      Cluster(id: id, numImages: 20, metrics: Cluster.Metrics(f1Mean: f1))
    }
    let assessment = Assessment(Evaluation(clusters: clusters))
    #expect(assessment.overall.headline?.scores.f1Mean == 0.65)
    #expect(assessment.overall.headline?.scores.sample == nil)
    #expect(assessment.clusters.map(\.verdict) == [.notDistinguishable, .notDistinguishable])
    let check = Check(
      evaluation: Evaluation(clusters: clusters), assessment: assessment, comparison: nil)
    #expect(check.outcome(of: CheckRules([MinF1(0.6)])).rules.map(\.verdict) == [.warned])
    let assessed = AssessedEvaluation(Evaluation(clusters: clusters))
    #expect(!VerdictLine.text(assessed).string.contains("No image"))
  }

  @Test func clustersAreJudgedOneByOne() {
    let clusters = outcome(Self.cases[0], CheckRules([MinClusterF1(0.7)])).clusters
    #expect(clusters.map(\.id) == [5, 0, 1, 2, 3, 4])
    #expect(
      clusters.map(\.verdict) == [.failed] + [CheckOutcome.Verdict](repeating: .passed, count: 5))
    #expect(outcome(Self.cases[0], CheckRules([MinF1(0.7)])).clusters.isEmpty)
  }

  @Test func theTableIsAligned() {
    let rules = CheckRules([
      MinF1(0.7), MinClusterF1(0.6), MaxNoise(0.05), MaxWeak(3), RequireSplit("te\u{1B}[31mst"),
    ])
    let lines = CheckTable.lines(outcome(Self.cases[0], rules))
    #expect(
      Array(lines.prefix(7)) == [
        "rule            value      limit  verdict",
        "min-f1          0.750      0.700  passed",
        "min-cluster-f1  0.500      0.600  failed",
        "max-noise         12%       5.0%  failed",
        "max-weak            1          3  passed",
        "require-split       0  te\u{FFFD}[31mst  failed",
        "",
      ])
    #expect(lines.count == 10)
    #expect(lines.allSatisfy { !$0.contains("\u{1B}") })
  }

  private func outcome(_ test: Case, _ rules: CheckRules) -> CheckOutcome {
    let assessment = Assessment(test.evaluation)
    let comparison = test.baseline.map {
      Comparison(test.evaluation, assessment, earlier: $0)
    }
    let slices = test.baseline.map {
      SliceCheck.list(Slice.list($0, Assessment($0)), in: test.evaluation, assessment)
    }
    return Check(
      evaluation: test.evaluation, assessment: assessment, comparison: comparison, slices: slices
    ).outcome(of: rules)
  }

  /// Shrinkage and noise move a value a little from the number planted.
  private func isNear(_ received: RuleVerdict.Amount?, _ expected: RuleVerdict.Amount?) -> Bool {
    switch (received, expected) {
    case (.score(let one)?, .score(let other)?): abs(one - other) < 0.03
    case (.share(let one)?, .share(let other)?): abs(one - other) < 1e-12
    default: received == expected
    }
  }
}
