import Foundation
import LoopbackService
import RoboflowAPI
import TestSupport

/// Runs fetches into one folder and shows what came of them.
struct FetchTrial {
  let folder: TemporaryFolder
  let time = FakeTime()
  var result: FetchResult?
  var failure: RoboflowError?
  var requests: [ServiceRequest] = []

  init() throws { folder = try TemporaryFolder() }

  /// What a fetch writes into: a folder below the temporary one, which is not there at first.
  var target: URL { folder.url.appendingPathComponent("evaluation") }

  /// Files in the folder, hidden ones included, by their paths.
  var files: [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: target.path)) ?? []
    return paths.filter { path in
      var isFolder: ObjCBool = false
      let full = target.appendingPathComponent(path).path
      return FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: target.appendingPathComponent(path))
  }

  /// Everything that a person could read of the outcome.
  var told: String {
    let notes = result?.notes.map { "\($0.panel): \($0.message)" } ?? []
    return (notes + [failure?.message, failure?.hint].compactMap { $0 }).joined(separator: "\n")
  }

  /// Runs a case against a server of its own.
  mutating func run(_ trial: FetchCase) async throws {
    var service = EvaluationService()
    service.fixture.imageCount = trial.images
    trial.service(&service)
    try trial.prepare(folder)
    let answers = service
    let answer: @Sendable (ServiceRequest) -> ServiceResponse = {
      trial.answer($0, answers) ?? answers.answer($0)
    }
    if let delivery = trial.delivery {
      let server = try RawServer { (answer($0), delivery($0)) }
      defer { server.stop() }
      try await fetch(trial, answers, from: server.address)
      requests = server.requests
    } else {
      let server = try await LoopbackServer(answer: answer)
      try await fetch(trial, answers, from: server.address)
      requests = server.requests
      await server.stop()
    }
  }

  private mutating func fetch(
    _ trial: FetchCase, _ service: EvaluationService, from address: String
  ) async throws {
    do {
      // The address goes where the state file of a prepared folder would have it.
      var request = try FetchRequest(
        EvaluationReference(
          workspace: service.fixture.workspace, evaluationID: service.fixture.evaluationID))
      trial.request(&request)
      let settings = try Settings(environment: [
        "API_URL": address, "ROBOFLOW_API_KEY": service.key, "HOME": folder.url.path,
      ])
      let client = try RoboflowService(
        settings: settings, workspace: service.fixture.workspace,
        timeouts: CurlTransport.Timeouts(connect: .seconds(30), idle: trial.idle),
        policy: RetryPolicy(attempts: 4), time: time.source)
      result = try await client.fetch(request, into: target)
      failure = nil
    } catch let error as RoboflowError {
      result = nil
      failure = error
    }
  }
}
