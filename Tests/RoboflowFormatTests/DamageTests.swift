import Foundation
import ModelEvaluation
import RoboflowFormat
import TestSupport
import Testing

/// Damaged documents either decode or are refused in words; nothing traps, nothing grows wild.
@Suite struct DamageTests {
  private static let analysis = "valid/images-contradict-clusters/vector-analysis.json"
  private static let page = "valid/images-contradict-clusters/image-predictions.json"

  @Test(arguments: 0..<4) func mutationsAreDecodedOrRefused(_ seed: UInt64) throws {
    let analysis = Array(try Fixtures.data(Self.analysis))
    let page = Array(try Fixtures.data(Self.page))
    var generator = SeededGenerator(seed: seed)
    var refusals = 0
    for _ in 0..<1500 {
      let isPage = Bool.random(using: &generator)
      let damaged = Mutation.mutated(isPage ? page : analysis, &generator)
      if refusal(isPage ? analysis : damaged, isPage ? damaged : page) != nil { refusals += 1 }
    }
    #expect((300..<1500).contains(refusals))
  }

  @Test func everyTruncationIsRefused() throws {
    let analysis = Array(try Fixtures.data(Self.analysis))
    let end = try #require(analysis.lastIndex(of: UInt8(ascii: "}")))
    for count in 0...end {
      let error = refusal(Array(analysis[..<count]), nil)
      #expect(error?.total == 1, "\(count) bytes")
    }
  }

  @Test func randomBytesAreRefused() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...60, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(refusal(bytes, nil) != nil)
    }
  }

  @Test func veryLongTextsAreRead() throws {
    let long = String(repeating: #"x\u00e9 ü"#, count: 200_000)
    let document = #"{"clusters":[{"id":0,"numImages":1,"sampleImages":["\#(long)"]}]}"#
    let decoded = try DecodedEvaluation(vectorAnalysis: Data(document.utf8))
    #expect(decoded.evaluation.clusters[0].sampleImages[0].unicodeScalars.count == 800_000)
  }

  @Test func veryLongTextsAreQuotedShortly() throws {
    let long = String(repeating: "x", count: 2_000_000)
    for document in [
      #"{"clusters":"\#(long)"}"#, #"{"\#(long)":1}"#, #"{"error":"\#(long)"}"#, long,
    ] {
      let error = refusal(Array(document.utf8), nil)
      #expect(try #require(error).sentences.allSatisfy { $0.count < 200 })
    }
  }

  @Test func manyDifferentKeysAreReadInTime() throws {
    let members = (0..<30_000).map { #""k\#($0)":1"# }.joined(separator: ",")
    let document =
      #"{"clustering":{"parameters":{\#(members)}},"clusters":[{"id":0,"numImages":1,"#
      + #""splitDistribution":{\#(members)}}]}"#
    let decoded = try DecodedEvaluation(vectorAnalysis: Data(document.utf8))
    #expect(decoded.evaluation.clusters[0].splits.count == 30_000)
    #expect(decoded.evaluation.clustering?.parameters.count == 30_000)
  }

  private func refusal(_ analysis: [UInt8], _ page: [UInt8]?) -> EvaluationError? {
    do {
      let pages = page.map { [Data($0)] } ?? []
      _ = try DecodedEvaluation(vectorAnalysis: Data(analysis), imagePredictions: pages)
      return nil
    } catch {
      return error
    }
  }
}
