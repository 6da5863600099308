import Foundation
import ModelEvaluation
import Testing

@Suite struct SyntheticEvaluationTests {
  @Test func documentedResponse() throws {
    let bytes = try Fixtures.data("documented/vector-analysis.json")
    let evaluation = try DecodedEvaluation(vectorAnalysis: bytes).evaluation
    #expect(evaluation.clusters.map(\.id) == [-1, 0])
    #expect(evaluation.clusters[0].splits.map(\.split) == ["train", "valid", "test"])
    #expect(evaluation.clusters[1].metrics.f1Mean == 0.889)
    #expect(evaluation.clustering?.parameters.map(\.value) == ["2", "1", "eom", "euclidean"])
    #expect(evaluation.images == nil)
  }
}
