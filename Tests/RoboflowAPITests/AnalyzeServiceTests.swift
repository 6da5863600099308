import Foundation
import LoopbackService
import TestSupport
import Testing

/// `analyze roboflow:WORKSPACE/EVAL_ID`: the service's vectors, clusters of one's own.
@Suite struct AnalyzeServiceTests {
  private let folder: TemporaryFolder
  private let server: LoopbackServer
  private let service: EvaluationService

  init() async throws {
    var made = EvaluationService()
    made.fixture.imageCount = 120
    let answers = made
    service = answers
    folder = try TemporaryFolder()
    server = try await LoopbackServer { answers.answer($0) }
  }

  private func run(
    _ arguments: [String], _ changes: [String: String] = [:]
  ) async throws -> BuiltCommand.Outcome {
    let usual = [
      "API_URL": server.address, "ROBOFLOW_API_KEY": service.key, "HOME": folder.url.path,
      "TMPDIR": folder.url.path,
    ]
    return try await BuiltCommand(arguments, environment: usual.merging(changes) { $1 }).run()
  }

  private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  private var input: String { "roboflow:orchard/\(service.fixture.evaluationID)" }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  @Test func itsVectorsMakeOurClusters() async throws {
    let analyzed = try await run(
      ["analyze", input, "--min-cluster-size", "8", "-o", path("clustered")])
    #expect(analyzed.exitCode == 0, "\(analyzed.error)")
    #expect(analyzed.error.contains("120 x 6 numbers of"))
    #expect(try text("clustered/vector-analysis.json").contains(#""min_cluster_size":8"#))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(names == ["clustered"])
    // What is advised later begins with the service again, not with a folder that is gone.
    let run = try text("clustered/vectors.json")
    #expect(run.contains("\"service\":\"orchard/\(service.fixture.evaluationID)\""))
    #expect(run.contains(#""embeddings":[]"#))
    #expect(!(analyzed.error + run).contains("SECRET"))
    #expect(server.requests.allSatisfy { !$0.target.contains("SECRET") })
  }

  @Test func whatWasFetchedWithVectorsNeedsNoMore() async throws {
    let fetched = try await run(
      ["fetch", "orchard", service.fixture.evaluationID, "--embeddings", "-o", path("fetched")])
    #expect(fetched.exitCode == 0, "\(fetched.error)")
    let asked = server.requests.count
    let analyzed = try await run(
      ["analyze", path("fetched"), "--min-cluster-size", "8", "-o", path("clustered")])
    #expect(analyzed.exitCode == 0, "\(analyzed.error)")
    #expect(server.requests.count == asked)
    #expect(try text("clustered/vectors.json").contains(#"["../fetched/embeddings.npy"]"#))
    let direct = try await run(["analyze", input, "--min-cluster-size", "8", "-o", path("direct")])
    #expect(direct.exitCode == 0, "\(direct.error)")
    #expect(try text("direct/vector-analysis.json") == text("clustered/vector-analysis.json"))
  }

  @Test func keysAreFoundAsFetchFindsThem() async throws {
    try service.key.write(toFile: path("key"), atomically: true, encoding: .utf8)
    let arguments = ["analyze", input, "-q", "-o", path("clustered")]
    let without = try await run(arguments, ["ROBOFLOW_API_KEY": ""])
    let fetch = try await run(
      ["fetch", "orchard", service.fixture.evaluationID, "-q", "-o", path("fetched")],
      ["ROBOFLOW_API_KEY": ""])
    #expect(without.exitCode == fetch.exitCode && without.exitCode != 0)
    #expect(without.error.contains("no API key") && fetch.error.contains("no API key"))
    let withFile = try await run(
      arguments + ["--api-key-file", path("key")], ["ROBOFLOW_API_KEY": ""])
    #expect(withFile.exitCode == 0, "\(withFile.error)")
  }

  @Test func aFolderWithoutVectorsIsRefused() async throws {
    let fetched = try await run(
      ["fetch", "orchard", service.fixture.evaluationID, "-o", path("fetched")])
    #expect(fetched.exitCode == 0)
    let analyzed = try await run(["analyze", path("fetched"), "-o", path("clustered")])
    #expect(analyzed.exitCode == 66)
    #expect(analyzed.error.contains("as fetch --embeddings writes them), or --embeddings"))
    #expect(!FileManager.default.fileExists(atPath: path("clustered")))
  }
}
