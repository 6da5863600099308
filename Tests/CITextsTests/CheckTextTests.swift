import EvaluationSamples
import ModelEvaluation
import TestSupport
import Testing

@testable import Assessment
@testable import CITexts
@testable import Findings

/// A check as annotations, JUnit XML and OpenMetrics text.
@Suite struct CheckTextTests {
  private static let goldens = GoldenFolder("CheckTexts")

  private static let outcome = CheckOutcome(
    rules: [
      RuleVerdict(
        name: "min-f1", limit: .score(0.7), value: .score(0.65), verdict: .failed,
        sentence: "Mean F1 is 0.650 & below 0.700."),
      RuleVerdict(
        name: "max-noise", limit: .share(0.2), value: .share(0.1), verdict: .passed,
        sentence: "10% of the images are noise."),
      RuleVerdict(
        name: "require-split", limit: .name("a,b:c\n<test>\"\\"), value: nil, verdict: .warned,
        sentence: "100% of\r\n\"a\" <b> is missing\u{0}\u{202E}."),
    ],
    clusters: [
      ClusterCheck(id: 0, verdict: .failed, sentence: "F1 0.400."),
      ClusterCheck(id: 1, verdict: .warned, sentence: "F1 0.690."),
    ])

  private static let assessment = Assessment(
    EvaluationMaker(groups: [
      .init(id: 0, images: (20, 0, 20), f1: 0.4), .init(id: 1, images: (20, 0, 20), f1: 0.8),
      .init(id: 2, images: (20, 0, 20), f1: 0.8), .init(id: 3, images: (0, 0, 2), f1: 0.8),
      .init(id: -1, images: (4, 0, 4), f1: 0.8),
    ]).evaluation())

  @Test func junit() throws {
    let text = JUnitReport.text(Self.outcome, Self.assessment)
    #expect(xmlFault(in: text) == nil)
    try Self.goldens.expect(text, named: "junit.xml")
  }

  @Test func metrics() throws {
    try Self.goldens.expect(MetricsReport.text(Self.assessment, Self.outcome), named: "metrics.txt")
  }

  @Test func annotations() throws {
    let lines = GitHubAnnotations.lines(Self.outcome, file: "a:b,c%/evaluation.json")
    try Self.goldens.expect(lines.joined(separator: "\n") + "\n", named: "annotations.txt")
  }

  @Test func noGoldenIsLeftOver() throws {
    try Self.goldens.expectExactly(["junit.xml", "metrics.txt", "annotations.txt"])
  }

  @Test func nothingToSay() {
    let empty = CheckOutcome(rules: [])
    let nothing = Assessment(EvaluationMaker(groups: []).evaluation())
    #expect(GitHubAnnotations.lines(empty) == [])
    #expect(xmlFault(in: JUnitReport.text(empty, nothing)) == nil)
    #expect(MetricsReport.text(nothing).hasSuffix("# EOF\n"))
    #expect(empty.verdict == .passed)
  }

  @Test func aRuleHasFailedInTheMetricsWhenOneOfItsVerdictsHas() {
    let verdicts = ["test", "night", "day"].map { split in
      RuleVerdict(
        name: "require-split", limit: .name(split), value: .count(split == "night" ? 0 : 7),
        verdict: split == "night" ? .failed : .passed, sentence: "\(split).")
    }
    let lines = MetricsReport.text(Self.assessment, CheckOutcome(rules: verdicts)).split(
      separator: "\n")
    #expect(
      lines.filter { $0.contains("require-split") } == [
        #"vector_report_rule_failed{rule="require-split"} 1"#,
        #"vector_report_rule_value{rule="require-split"} 0"#,
      ])
  }

  /// A sample that comes twice makes the whole text invalid.
  @Test func noSampleComesTwice() {
    let long = String(repeating: "x", count: 100)
    var evaluation = EvaluationMaker(groups: [.init(id: 0, images: (6, 6, 6), f1: 0.5)])
      .evaluation()
    evaluation.images?.splitNames = ["all", long + "1", long + "2"]
    let samples = MetricsReport.text(Assessment(evaluation)).split(separator: "\n")
      .compactMap { $0.split(separator: " ").dropLast().joined(separator: " ") }
      .filter { !$0.hasPrefix("#") }
    #expect(Set(samples).count == samples.count)
    #expect(samples.contains(#"vector_report_f1_mean{images="split all"}"#))
    #expect(samples.contains(#"vector_report_f1_mean{images="all"}"#))
  }

  @Test(arguments: [(0, 0), (1, 1), (10, 10), (11, 10), (54, 10), (5_000, 10)])
  func keepsTenOfAKind(count: Int, shown: Int) {
    let clusters = (0..<count).flatMap { id in
      [
        ClusterCheck(id: id, verdict: .warned, sentence: "w"),
        ClusterCheck(id: id, verdict: .failed, sentence: "f"),
        ClusterCheck(id: id, verdict: .passed, sentence: "p"),
      ]
    }
    let lines = GitHubAnnotations.lines(CheckOutcome(rules: [], clusters: clusters))
    #expect(lines.map { $0.hasPrefix("::error ") } == Self.kinds(shown))
    guard count > shown else { return }
    let rest = count - shown + 1
    #expect(
      lines.last
        == "::warning title=\(rest) more::\(rest) more of \(count); --json and --junit list all.")
  }

  private static func kinds(_ count: Int) -> [Bool] {
    [Bool](repeating: true, count: count) + [Bool](repeating: false, count: count)
  }
}
