import EvaluationSamples
import ModelEvaluation
import PlainText
import Testing

@testable import Assessment
@testable import Findings

/// What is said of groups known before, and the rule about them.
@Suite struct KnownGroupTests {
  private static func evaluation(_ weak: Double, images: Int = 24) -> Evaluation {
    let groups = (0..<6).map { id in
      EvaluationMaker.Group(
        id: id, images: (0, 0, images), f1: id == 0 ? weak : 0.8, spread: 0.1)
    }
    let plain = EvaluationMaker(groups: groups).evaluation()
    let clusters = plain.images?.clusterIDs ?? []
    return plain.renamed(
      id: { "id\($0)" },
      name: { row in
        let letters = String(row).map {
          String(UnicodeScalar(97 + UInt8($0.wholeNumberValue ?? 0)))
        }
        return "\(clusters[row] == 0 ? "glare" : "tray\(clusters[row])")_\(letters.joined()).jpg"
      })
  }

  private static func assessed(
    _ weak: Double, images: Int = 24, _ rules: CheckRules? = nil
  ) -> AssessedEvaluation {
    AssessedEvaluation(
      evaluation(weak, images: images), terms: .init(baseline: evaluation(0.5), rules: rules))
  }

  @Test func aConfirmedGroupIsSaidFirst() throws {
    let assessed = Self.assessed(0.5)
    #expect(
      VerdictLine.text(assessed).string
        .hasSuffix("1 of 1\u{A0}group known before is confirmed: “glare” in the name."))
    let finding = try #require(assessed.findings.first { $0.kind == .sliceConfirmed })
    #expect(
      finding.lead.string
        == "1 of 1\u{A0}group known before is confirmed: still clearly below the rest")
    #expect(
      finding.text.string.hasPrefix(
        "“glare” in the name has mean F1 0.500 on 24\u{A0}images against 0.800 elsewhere, then 0.500 "
          + "against 0.800 (very strong evidence, p under 0.001)"))
  }

  @Test func aGroupThatIsGoneIsSaid() throws {
    let assessed = Self.assessed(0.8)
    #expect(!VerdictLine.text(assessed).string.contains("known before"))
    let finding = try #require(assessed.findings.first { $0.kind == .sliceGone })
    #expect(
      finding.text.string.hasPrefix("“glare” in the name was 0.300 below the rest in mean F1"))
  }

  @Test func slicesThatAreGivenGoBeforeThoseOfTheBaseline() {
    let given = Slice(
      kind: .weakCluster, name: "x", rule: .namePart("snow"), judgedOn: .test, value: 0.2,
      rest: 0.8,
      images: 9, units: 9)
    var terms = AssessedEvaluation.Terms(baseline: Self.evaluation(0.5))
    terms.slices = [given]
    let assessed = AssessedEvaluation(Self.evaluation(0.5), terms: terms)
    #expect(assessed.slices?.map(\.slice) == [given])
    #expect(AssessedEvaluation(Self.evaluation(0.5)).slices == nil)
  }

  @Test func aBaselineOfAnotherProjectTellsOfNoGroups() {
    var (now, before) = (Self.evaluation(0.5), Self.evaluation(0.5))
    now.header.project = "one"
    before.header.project = "other"
    #expect(AssessedEvaluation(now, terms: .init(baseline: before)).slices == nil)
  }

  @Test(arguments: [
    (0.5, 24, 0, false, CheckOutcome.Verdict.failed), (0.5, 24, 1, false, .passed),
    (0.8, 24, 0, true, .passed), (0.7, 4, 0, false, .warned), (0.7, 4, 0, true, .failed),
    (0.7, 4, 1, true, .passed),
  ])
  func confirmedGroupsAreCounted(
    weak: Double, images: Int, most: Int, isStrict: Bool, verdict: CheckOutcome.Verdict
  ) {
    let rules = CheckRules([MaxConfirmedSlices(most)], isStrict: isStrict)
    let outcome = Self.assessed(weak, images: images, rules).outcome
    #expect(outcome?.rules.map(\.verdict) == [verdict], "\(outcome?.rules.first?.sentence ?? "")")
  }

  @Test func withoutGroupsTheRuleFails() {
    let rules = CheckRules([MaxConfirmedSlices(3)])
    let outcome = AssessedEvaluation(Self.evaluation(0.5), terms: .init(rules: rules)).outcome
    #expect(outcome?.rules.map(\.verdict) == [.failed])
  }
}
