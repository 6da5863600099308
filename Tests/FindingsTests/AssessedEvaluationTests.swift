import EvaluationSamples
import ModelEvaluation
import PlainText
import Testing

@testable import Findings

/// What a program gets of an assessed evaluation.
@Suite struct AssessedEvaluationTests {
  private let evaluation = EvaluationMaker.even(clusters: 4)
  private let rules = CheckRules([MinF1(0.99), MaxWeak(4), MaxF1Drop(0.1)])

  @Test func rulesMayComeAfterwards() {
    let before = AssessedEvaluation(evaluation, terms: .init(baseline: evaluation, rules: rules))
    let after = AssessedEvaluation(evaluation, terms: .init(baseline: evaluation))
    #expect(after.outcome == nil)
    #expect(after.outcome(of: rules) == before.outcome)
    #expect(before.outcome?.rules.map(\.verdict) == [.failed, .passed, .passed])
  }

  @Test func aBaselineIsToldOnlyWhereThereIsOne() {
    let alone = AssessedEvaluation(evaluation)
    #expect(alone.change == nil && alone.baselineFault == nil)
    let same = AssessedEvaluation(evaluation, terms: .init(baseline: evaluation))
    #expect(same.baselineFault == nil)
    #expect(same.change?.hasPrefix("Nothing changed") == true)
    let stranger = evaluation.renamed(id: { "other\($0)" }, name: { "other\($0)" })
    let other = AssessedEvaluation(evaluation, terms: .init(baseline: stranger))
    #expect(other.baselineFault?.contains("cannot be matched") == true)
  }

  @Test func findingsAreSentences() throws {
    let assessed = AssessedEvaluation(evaluation)
    let finding = try #require(assessed.findings.first)
    #expect(finding.sentence == "\(finding.lead.string): \(finding.text.string)")
    #expect(finding.name == finding.kind.rawValue)
    #expect(assessed.verdict == VerdictLine.text(assessed).string)
  }
}
