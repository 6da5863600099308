import Foundation
import ModelEvaluation
import RoboflowFormat
import TestSupport
import Testing

/// What is written reads back as the same evaluation.
@Suite struct EncodingTests {
  /// An evaluation alone as text, whatever notes its first reading made.
  private static func dump(_ evaluation: Evaluation) -> String {
    EvaluationDump(decoded: DecodedEvaluation(evaluation: evaluation, notes: [])).text
  }

  private static func encoded(_ evaluation: Evaluation) -> EncodedEvaluation {
    let state = evaluation.appPlace.map { place in
      FetchState(
        service: "https://api.roboflow.com", workspace: place.workspace,
        evaluation: evaluation.header.evalID ?? "")
    }
    return EncodedEvaluation(evaluation, state: state)
  }

  private static func expectRoundTrip(
    _ evaluation: Evaluation, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let again = try DecodedEvaluation(encoded(evaluation).input).evaluation
    #expect(dump(again) == dump(evaluation), sourceLocation: sourceLocation)
    #expect(again.panels == evaluation.panels, sourceLocation: sourceLocation)
    #expect(again.clusters == evaluation.clusters, sourceLocation: sourceLocation)
  }

  @Test(arguments: ValidDocumentTests.cases) func everyFixtureReadsBackTheSame(_ name: String)
    throws
  {
    let path = Fixtures.folder.appendingPathComponent("valid/" + name).path
    let isFolder = FileManager.default.fileExists(atPath: path)
    let input = try EvaluationInput(path: isFolder ? path : path + ".json")
    try Self.expectRoundTrip(try DecodedEvaluation(input).evaluation)
  }

  @Test(arguments: [
    "Examples/small/evaluation", "Tests/ModelEvaluationTests/Fixtures/synthetic-192",
  ])
  func wholeEvaluationsReadBackTheSame(_ path: String) throws {
    let input = try EvaluationInput(path: repositoryRoot.appendingPathComponent(path).path)
    try Self.expectRoundTrip(try DecodedEvaluation(input).evaluation)
  }

  @Test(arguments: 0..<60) func madeUpEvaluationsReadBackTheSame(_ seed: Int) throws {
    var maker = RandomEvaluation(seed: UInt64(seed))
    try Self.expectRoundTrip(maker.evaluation())
  }

  @Test func sameEvaluationSameBytes() throws {
    var maker = RandomEvaluation(seed: 99)
    let evaluation = maker.evaluation()
    let first = Self.encoded(evaluation).files
    let second = Self.encoded(evaluation).files
    #expect(first.map(\.path) == second.map(\.path))
    #expect(first.map(\.bytes) == second.map(\.bytes))
  }

  @Test func aThousandImagesAreAPage() throws {
    var maker = RandomEvaluation(seed: 3)
    var evaluation = maker.evaluation()
    evaluation.images = maker.images(count: 2001)
    let pages = EncodedEvaluation(evaluation).files.map(\.path)
      .filter { $0.hasPrefix("image-predictions") }
    #expect(
      pages == [
        "image-predictions/page-000000000.json", "image-predictions/page-000001000.json",
        "image-predictions/page-000002000.json",
      ])
    try Self.expectRoundTrip(evaluation)
  }
}
