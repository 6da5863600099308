import Foundation
import LoopbackService
import TestSupport
import Testing

/// The built command, from its arguments to its exit code.
@Suite struct CommandFetchTests {
  private let folder: TemporaryFolder
  private let server: LoopbackServer
  private let service: EvaluationService

  init() async throws {
    let answers = EvaluationService()
    service = answers
    folder = try TemporaryFolder()
    server = try await LoopbackServer { Self.answer($0, answers) }
  }

  /// Other evaluations stand for the failures that their names say.
  private static func answer(
    _ request: ServiceRequest, _ service: EvaluationService
  ) -> ServiceResponse {
    switch request.path.dropFirst(2).first {
    case "running": ServiceResponse(200, #"{"status": "running"}"#)
    case "busy": ServiceResponse(503, "{}")
    case "forbidden": ServiceResponse(403, #"{"error": "no \#(service.key) here"}"#)
    case "argument": .refusal(400, "invalid_split", "No")
    case "page": ServiceResponse(200, "<html>")
    default: service.answer(request)
    }
  }

  private var target: String { folder.url.appendingPathComponent("evaluation").path }

  private var environment: [String: String] {
    ["API_URL": server.address, "ROBOFLOW_API_KEY": service.key, "HOME": folder.url.path]
  }

  private func run(
    _ arguments: String..., environment changes: [String: String] = [:]
  ) async throws -> BuiltCommand.Outcome {
    let merged = environment.merging(changes) { _, new in new }
    return try await BuiltCommand(arguments, environment: merged).run()
  }

  private var everythingWritten: [String: String] {
    get throws {
      let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
      let texts = paths.compactMap { path -> (String, String)? in
        let file = folder.url.appendingPathComponent(path)
        return (try? Data(contentsOf: file)).map { (path, String(decoding: $0, as: UTF8.self)) }
      }
      return Dictionary(uniqueKeysWithValues: texts)
    }
  }

  @Test func theKeyIsNowhere() async throws {
    let fetch = try await run("fetch", "orchard", service.fixture.evaluationID, "-o", target)
    let again = try await run(
      "fetch", "orchard", service.fixture.evaluationID, "-o", target, "--json")
    let refused = try await run("fetch", "orchard", "forbidden", "-o", target + "2", "--json")
    let list = try await run("list", "orchard", "--json")
    #expect([fetch.exitCode, again.exitCode, refused.exitCode, list.exitCode] == [0, 0, 2, 0])
    #expect(refused.error.contains("no [key] here"))
    let printed = [fetch, again, refused, list].flatMap { [$0.output, $0.error] }
    let written = try everythingWritten
    #expect(written.count > 10)
    for text in printed + written.values { #expect(!text.contains("SECRET")) }
    for request in server.requests { #expect(!request.target.contains("SECRET")) }
  }

  @Test(
    arguments: [
      ("running", [], [:], 4, "not finished"), ("forbidden", [], [:], 2, "gives no access"),
      ("unknown", [], [:], 3, "has no evaluation unknown"), ("argument", [], [:], 5, "refused"),
      ("page", [], [:], 69, "something else than a JSON object"),
      ("x", [], ["API_URL": "http://a.example"], 64, "unencrypted"),
      ("x", ["--confidence", "101"], [:], 64, "0 to 100"),
      ("x", ["--only", "all"], [:], 64, "all"),
      ("x", ["--only", "error-types"], [:], 64, "error-types"),
      ("..", [], [:], 64, "is no evaluation id"),
      ("x", ["--api-key-file", "/nowhere"], [:], 66, "/nowhere"),
      ("x", [], ["SSL_CERT_FILE": "/nowhere.pem"], 66, "SSL_CERT_FILE"),
      (
        "x", [], ["ROBOFLOW_CONFIG_DIR": "/etc/passwd", "ROBOFLOW_API_KEY": ""], 65, "/etc/passwd"
      ),
      // A key from elsewhere does not need the file.
      ("x", [], ["ROBOFLOW_CONFIG_DIR": "/etc/passwd"], 3, "no evaluation x"),
      ("x", [], ["ROBOFLOW_API_KEY": ""], 2, "no API key"),
      ("q7Rn2cVwLx0TbYd45KsE", ["-o", "/proc/nowhere"], [:], 73, "/proc/nowhere"),
      ("q7Rn2cVwLx0TbYd45KsE", ["-o", "/dev/null/x"], [:], 73, "/dev/null/x"),
    ] as [(String, [String], [String: String], Int32, String)])
  func exitCodes(
    evaluation: String, arguments: [String], changes: [String: String], exitCode: Int32,
    says: String
  ) async throws {
    let output = arguments.contains("-o") ? [] : ["-o", target]
    let merged = environment.merging(changes) { _, new in new }
    let outcome = try await BuiltCommand(
      ["fetch", "orchard", evaluation] + output + arguments, environment: merged
    ).run()
    #expect(outcome.exitCode == exitCode, "\(outcome.error)")
    #expect(outcome.error.contains(says), "\(outcome.error)")
    #expect(outcome.output == "")
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test func resultAndFailureAsJSON() async throws {
    let done = try await run(
      "fetch", "orchard", service.fixture.evaluationID, "-o", target, "--json", "--confidence", "7")
    let result = try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any]
    #expect(done.error == "")
    #expect(result?["images"] as? Int == 2500)
    #expect(result?["confidence"] as? Int == 7)
    #expect((result?["saved"] as? [String])?.count == 10)
    let failed = try await run("fetch", "orchard", "unknown", "-o", target + "2", "--json")
    let report = try JSONSerialization.jsonObject(with: Data(failed.error.utf8)) as? [String: Any]
    let error = report?["error"] as? [String: Any]
    #expect(error?["code"] as? String == "model_eval_not_found")
    #expect(error?["exitCode"] as? Int == 3)
    #expect(failed.output == "")
  }

  @Test func plainLinesAndSilence() async throws {
    let plain = try await run("fetch", "orchard", service.fixture.evaluationID, "-o", target)
    #expect(plain.output == "")
    #expect(plain.error.contains("vector-analysis.json: "))
    #expect(plain.error.contains("images: 2500 of 2500\n"))
    #expect(plain.error.hasSuffix("\(target): 10 files fetched, 2500 images\n"))
    #expect(!plain.error.contains("\r"))
    let quiet = try await run("fetch", "orchard", service.fixture.evaluationID, "-o", target, "-q")
    #expect(quiet.error + quiet.output == "")
  }

  @Test func theKeyFromAFileAndTheWorkspaceFromTheEnvironment() async throws {
    let key = try folder.write("\(service.key)\n", to: "key").path
    let outcome = try await run(
      "fetch", service.fixture.evaluationID, "-o", target, "--api-key-file", key,
      environment: ["RF_WORKSPACE": "orchard", "ROBOFLOW_API_KEY": "another"])
    #expect(outcome.exitCode == 0, "\(outcome.error)")
  }

  @Test(arguments: [SIGINT, SIGTERM]) func anInterruptedInputLeavesNothing(
    _ signal: Int32
  ) async throws {
    let temporary = folder.url.appendingPathComponent("tmp")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    let names = { try FileManager.default.contentsOfDirectory(atPath: temporary.path) }
    let command = try BuiltCommand(
      ["render", "roboflow:orchard/busy", "-o", target],
      environment: environment.merging(["TMPDIR": temporary.path]) { $1 })
    async let outcome = command.run()
    while try names().isEmpty || server.requests.isEmpty {
      try await Task.sleep(for: .milliseconds(10))
    }
    let attributes = try FileManager.default.attributesOfItem(
      atPath: temporary.path + "/" + (try #require(names().first)))
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    kill(command.process.processIdentifier, signal)
    let result = try await outcome
    #expect(result.signal == signal)
    #expect(result.error.components(separatedBy: "interrupted").count == 2, "\(result.error)")
    #expect(try names() == [])
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test func list() async throws {
    let plain = try await run("list", "orchard", "--status", "failed")
    #expect(plain.output == "Hc0pPq93MzAaUeW6fJt2\tfailed\t\t3\t\t2026-06-02T18:00:01.004Z\n")
    let json = try await run("list", "orchard", "--json", "--limit", "1")
    let rows = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(rows?.map { $0["evalId"] as? String } == [service.fixture.evaluationID])
    let usage = try await run("list", "orchard", "--project", "a", "--version", "1")
    #expect(usage.exitCode == 64)
    let none = try await run("list", "elsewhere")
    #expect(none.exitCode == 3)
  }

  @Test func aReaderThatWentAwayIsNoFault() async throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let outcome = try await BuiltCommand(
      ["list", "orchard"], environment: environment, output: pipe.fileHandleForWriting
    ).run()
    #expect(outcome.exitCode == 0)
    #expect(outcome.error == "")
  }
}
