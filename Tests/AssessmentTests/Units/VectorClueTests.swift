import ClusterStatistics
import EvaluationSamples
import ModelEvaluation
import PlainText
import Testing

@testable import Assessment
@testable import Findings

/// Units that whoever clustered the images found in their vectors.
@Suite struct VectorClueTests {
  private static func evaluation(_ size: Int) -> Evaluation {
    EvaluationMaker.even(clusters: 4).changed { table, row in
      table.extras[row].unit = row / size
    }
  }

  @Test func imagesOfNearlyEqualVectorsCountOnce() {
    let assessment = Assessment(Self.evaluation(8))
    #expect(assessment.units?.count == 20)
    #expect(assessment.units?.rule == .vectors)
    #expect(assessment.clusters.allSatisfy { $0.units == 5 })
  }

  @Test func thePageSaysByWhatRule() {
    let assessment = Assessment(Self.evaluation(8))
    #expect(
      UnitText.summary(assessment)?.string
        == "20\u{A0}units, not images: images whose vectors are nearly equal belong together")
  }

  @Test func theUserGroupsGoFirst() {
    var criteria = Assessment.Criteria()
    criteria.grouping = .table([:])
    #expect(Assessment(Self.evaluation(8), criteria: criteria).units?.rule == .given)
  }
}
