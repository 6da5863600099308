import Foundation
import LoopbackService
import RoboflowAPI
import RoboflowFormat
import TestSupport
import Testing

/// A server that outlives several fetches into one folder.
@Suite struct FetchResumeTests {
  private let folder: TemporaryFolder
  private let server: LoopbackServer
  private let service: EvaluationService

  init() async throws {
    let answers = EvaluationService()
    service = answers
    folder = try TemporaryFolder()
    server = try await LoopbackServer { answers.answer($0) }
  }

  private var target: URL { folder.url.appendingPathComponent("evaluation") }

  @discardableResult
  private func fetch(
    confidence: Int? = nil, evaluationID: String? = nil, refresh: Bool = false
  ) async throws -> FetchResult {
    let settings = try Settings(environment: [
      "API_URL": server.address, "ROBOFLOW_API_KEY": service.key, "HOME": folder.url.path,
    ])
    let client = try RoboflowService(settings: settings, workspace: nil, time: FakeTime().source)
    let reference = try EvaluationReference(
      workspace: "orchard", evaluationID: evaluationID ?? service.fixture.evaluationID)
    return try await client.fetch(
      try FetchRequest(reference, confidence: confidence, refresh: refresh), into: target)
  }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: target.appendingPathComponent(path))
  }

  @Test func filesHoldTheAnswersAsTheyCame() async throws {
    try await fetch(confidence: 35)
    #expect(try bytes("evaluation.json") == service.fixture.header)
    for panel in Panel.served where panel != .imagePredictions {
      let expected = service.fixture.panel(panel.name, split: "test", confidence: 35)
      #expect(try bytes(panel.fileName) == expected, "\(panel)")
    }
    for offset in [0, 1000, 2000] {
      let name = "image-predictions/page-00000\(offset == 0 ? "0000" : String(offset)).json"
      let expected = service.fixture.page(offset: offset, limit: 1000, confidence: 35)
      #expect(try bytes(name) == expected)
    }
  }

  @Test func thePanelsOfOneReportAreAskedAtTheSameConfidence() async throws {
    try await fetch(confidence: 0)
    for request in server.requests {
      let panel = request.panel.flatMap(Panel.init(rawValue:))
      let takesIt = [.vectorAnalysis, .imagePredictions, .confusionMatrix].contains(panel)
      #expect(request.query["confidence"] == (takesIt ? "0" : nil), "\(request.target)")
      #expect(request.authorization == "Bearer \(service.key)")
    }
  }

  @Test func aSecondRunAsksNothingAndChangesNothing() async throws {
    let first = try await fetch()
    let asked = server.requests.count
    let dates = try modificationDates()
    let second = try await fetch()
    #expect(server.requests.count == asked)
    #expect(try modificationDates() == dates)
    #expect(second.saved == [])
    #expect(second.kept == first.saved)
    #expect(second.images == first.images)
  }

  private func modificationDates() throws -> [String: Date] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: target.path)
    return try Dictionary(
      uniqueKeysWithValues: paths.map { path in
        let full = target.appendingPathComponent(path).path
        let attributes = try FileManager.default.attributesOfItem(atPath: full)
        return (path, attributes[.modificationDate] as? Date ?? .distantPast)
      })
  }

  @Test(arguments: [
    ("map-results.json", "{\"splits\": {", "map-results"),
    ("vector-analysis.json", "", "vector-analysis"),
    ("image-predictions/page-000001000.json", "{\"images\": [", "image-predictions"),
    (
      "image-predictions/page-000001000.json", "{\"offset\": 7, \"images\": []}",
      "image-predictions"
    ),
    ("evaluation.json", "{\"status\": \"running\"}", nil),
    ("evaluation.json", "{}", nil),
    ("vector-analysis.json", "{\"error\": {\"message\": \"x\"}}", "vector-analysis"),
    ("map-results.json", "{\"error\": \"internal\"}", "map-results"),
    (
      "image-predictions/page-000000000.json", "{\"totalImages\": 2500, \"images\": []}",
      "image-predictions"
    ),
  ])
  func onlyTheDamagedFileIsFetchedAgain(file: String, text: String, panel: String?) async throws {
    try await fetch()
    let whole = try bytes(file)
    try folder.write(text, to: "evaluation/\(file)")
    let asked = server.requests.count
    let result = try await fetch()
    #expect(server.requests.dropFirst(asked).map(\.panel) == [panel])
    #expect(try bytes(file) == whole)
    #expect(result.saved.isEmpty || result.saved == [file])
  }

  @Test func aPageThatIsNotUTF8IsFetchedAgain() async throws {
    try await fetch()
    let file = "image-predictions/page-000001000.json"
    let whole = try bytes(file)
    var damaged = whole
    damaged[try #require(damaged.range(of: Data("tray_".utf8))).lowerBound] = 0xff
    try damaged.write(to: target.appendingPathComponent(file))
    #expect(try await fetch().saved == [file])
    #expect(try bytes(file) == whole)
  }

  @Test func aRefreshAsksForEverythingAgain() async throws {
    let first = try await fetch()
    let asked = server.requests.count
    try folder.write(#"{"generated": false, "old": 1}"#, to: "evaluation/recommendations.json")
    let second = try await fetch(refresh: true)
    #expect(server.requests.count == 2 * asked)
    #expect(second.saved == first.saved)
    #expect(second.kept == [])
    let expected = service.fixture.panel("recommendations", split: "test", confidence: 20)
    #expect(try bytes("recommendations.json") == expected)
  }

  @Test func whatAnInterruptedRunLeftHalfWrittenIsRemoved() async throws {
    try await fetch()
    let stale = [
      ".vector-analysis.json.partial", "image-predictions/.page-000000000.json.partial",
    ]
    for path in stale { try folder.write("{", to: "evaluation/\(path)") }
    try folder.write("mine", to: "evaluation/image-predictions/notes.txt")
    try await fetch()
    let paths = try FileManager.default.subpathsOfDirectory(atPath: target.path)
    #expect(!paths.contains { stale.contains($0) })
    #expect(paths.contains("image-predictions/notes.txt"))
  }

  @Test func anotherEvaluationOrConfidenceIsRefusedBeforeAnythingIsAsked() async throws {
    try await fetch()
    let asked = server.requests.count
    let confidence = await #expect(throws: RoboflowError.self) { try await fetch(confidence: 40) }
    #expect(confidence?.exitCode == 73)
    #expect(confidence?.message.contains("at its own confidence") == true)
    let other = await #expect(throws: RoboflowError.self) { try await fetch(evaluationID: "x") }
    #expect(other?.exitCode == 73)
    #expect(server.requests.count == asked)
  }

  @Test func aNameIsEncodedIntoTheAddress() async throws {
    await #expect(throws: RoboflowError.self) { try await fetch(evaluationID: "a b?c=1&#%2F ü") }
    let request = try #require(server.requests.first)
    #expect(request.path == ["orchard", "model-evals", "a b?c=1&#%2F ü"])
    #expect(request.target.hasSuffix("/a%20b%3Fc%3D1%26%23%252F%20%C3%BC"))
  }
}
