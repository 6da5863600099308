import EvaluationSamples
import Testing

@testable import Assessment
@testable import Charts
@testable import Findings
@testable import ReportPages
@testable import Templates

@Suite struct FindingLineTests {
  /// A cluster that nothing is measured of has no section, whatever is found about it.
  @Test func aFindingLinksOnlyToWhatThePageHas() throws {
    let seen = (0..<6).map { EvaluationMaker.Group(id: $0, images: (20, 10, 10), f1: 0.8) }
    let evaluation = EvaluationMaker(
      groups: seen + [.init(id: 7, images: (60, 0, 0), f1: 0.8)]
    ).evaluation()
    let assessment = Assessment(evaluation)
    let sections = ReportFigures(besidesMap: assessment, evaluation).sectionIDs
    let finding = try #require(
      AssessedEvaluation(evaluation).findings.first { $0.kind == .missingHeldOutImages })
    #expect(finding.target == "cluster-7")
    #expect(!sections.contains("cluster-7") && sections.contains("cluster-1"))
    let line = FindingLine(finding, number: 1, sections: sections)
    #expect(line.target?.templateValue == nil)
    let there = FindingLine(finding, number: 1, sections: ["cluster-7"])
    #expect(there.target?.templateValue == .markdown("cluster-7"))
  }
}
