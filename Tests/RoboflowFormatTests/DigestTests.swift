import Foundation
import ModelEvaluation
import Parallel
import RoboflowFormat
import Testing

/// Digests that are taken beside the decoding.
@Suite struct DigestTests {
  private static func input(_ text: String) -> EvaluationInput {
    EvaluationInput(vectorAnalysis: Data(text.utf8), imagePredictions: [Data("{}".utf8)])
  }

  @Test(arguments: [1, 2, 8]) func anyNumberOfThreadsGivesTheSame(threads: Int) throws {
    let text = #"{"clustering": {}, "clusters": []}"#
    let input = EvaluationInput(vectorAnalysis: Data(text.utf8))
    let (decoded, files) = try DecodedEvaluation.digested(input, threads: Threads(threads))
    #expect(decoded.notes == (try DecodedEvaluation(input)).notes)
    #expect(files.map(\.name) == ["vector-analysis.json"])
    #expect(files.map(\.size) == [34])
    // sha256sum
    #expect(
      files.map(\.sha256) == ["f1a228cb3bb4e2f4baec8b0ae7c57490085096d65c0a6fe6fcd25e0ebf2257d7"])
  }

  @Test(arguments: [1, 2]) func whatIsNoEvaluationIsRefusedAsElsewhere(threads: Int) throws {
    let input = Self.input("[]")
    let plain = #expect(throws: EvaluationError.self) { try DecodedEvaluation(input) }
    let digested = #expect(throws: EvaluationError.self) {
      try DecodedEvaluation.digested(input, threads: Threads(threads))
    }
    #expect(plain != nil && digested == plain)
  }
}
