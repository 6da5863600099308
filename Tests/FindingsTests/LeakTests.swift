import EvaluationSamples
import ModelEvaluation
import PlainText
import Testing

@testable import Assessment
@testable import Findings

/// Test images that belong together with training images.
@Suite struct LeakTests {
  /// Twenty training images, then test images at .6, of which the first few are copies of training images
  /// and score 1.
  private static func evaluation(leaked: Int, test: Int = 40) -> Evaluation {
    let plain = EvaluationMaker(groups: [
      .init(id: 0, images: (20, 0, test), f1: 0.6, spread: 0.1)
    ]).evaluation()
    return plain.renamed(
      id: { row in row >= 20 && row < 20 + leaked ? "id\(row - 20)" : "id\(row)" },
      // Names without numbers are no series of frames, however alike neighbours score.
      name: { String(repeating: "x", count: $0 + 1) + ".jpg" }
    ).changed { table, row in
      if row >= 20, row < 20 + leaked { table.f1s[row] = 1 }
    }
  }

  @Test func theHeadlineIsTheOneWithoutThem() throws {
    let assessed = AssessedEvaluation(Self.evaluation(leaked: 10))
    let leak = try #require(assessed.assessment.overall.leak)
    #expect(leak.rows.count == 10)
    #expect(abs((leak.all.scores.f1Mean ?? 0) - 0.7) < 1e-9)
    #expect(abs((leak.unseen?.scores.f1Mean ?? 0) - 0.6) < 1e-9)
    #expect(abs((assessed.assessment.overall.headline?.scores.f1Mean ?? 0) - 0.6) < 1e-9)
    #expect(
      VerdictLine.score(assessed.assessment).string.hasPrefix(
        "Mean F1 is 0.600 on 30\u{A0}test images"))
    #expect(
      VerdictLine.score(assessed.assessment).string.contains(
        "10\u{A0}test images that belong together with training images are left out"))
  }

  @Test func theFindingHasTheF1WithAndWithoutThem() throws {
    let finding = try #require(
      AssessedEvaluation(Self.evaluation(leaked: 10)).findings.first { $0.kind == .leak })
    #expect(
      finding.lead.string
        == "10 of 40\u{A0}test images belong together with training images")
    #expect(finding.text.string.contains("Their mean F1 is 1.000"))
    #expect(finding.text.string.contains("with them that of test images is 0.700"))
    #expect(finding.text.string.contains("without them 0.600 (95% interval "))
  }

  @Test func whereTooFewWouldBeLeftTheyStayAndThatIsSaid() throws {
    let assessed = AssessedEvaluation(Self.evaluation(leaked: 16, test: 20))
    #expect(assessed.assessment.overall.leak?.unseen == nil)
    #expect(assessed.assessment.overall.headline?.scores.measured == 20)
    let finding = try #require(assessed.findings.first { $0.kind == .leak })
    #expect(finding.text.string.contains("too few others are left to do without them"))
    #expect(
      VerdictLine.score(assessed.assessment).string.contains(
        "and too few others are left to tell what it is without them"))
  }

  @Test func fiveThatAreLeftAreEnough() {
    let assessed = AssessedEvaluation(Self.evaluation(leaked: 15, test: 20))
    #expect(assessed.assessment.overall.headline?.scores.measured == 5)
  }

  @Test(arguments: [(0.0, CheckOutcome.Verdict.failed), (0.24, .failed), (0.25, .passed)])
  func theShareIsHeldToALimit(most: Double, verdict: CheckOutcome.Verdict) throws {
    let assessed = AssessedEvaluation(
      Self.evaluation(leaked: 10), terms: .init(rules: CheckRules([MaxLeak(most)])))
    let rule = try #require(assessed.outcome?.rules.first)
    #expect(rule.verdict == verdict)
    #expect(
      rule.sentence.hasPrefix(
        "10 of 40\u{A0}test images, 25%, belong together with training images"))
  }

  @Test func withoutLeaksNothingIsSaid() {
    let assessed = AssessedEvaluation(Self.evaluation(leaked: 0))
    #expect(assessed.assessment.overall.leak == nil)
    #expect(!assessed.findings.contains { $0.kind == .leak })
  }
}
