import Foundation
import LoopbackService
import ModelEvaluation
import RoboflowAPI
import RoboflowFormat
import TestSupport

/// Fetches of pictures and vectors into one folder that holds an evaluation.
final class ImageTrial: Sendable {
  typealias Pictures = RawServer.Answer

  let folder: TemporaryFolder
  let time = FakeTime()
  let service: EvaluationService
  /// The host of pictures.
  let pictures: RawServer
  /// The service itself.
  let server: LoopbackServer
  private let client: RoboflowService

  /// - Parameters:
  ///   - images: Number of images.
  ///   - service: Changes the service.
  ///   - answer: Answers of the service that are its own; `nil` for the documented one.
  ///   - pictures: What the host of pictures answers.
  init(
    images: Int = 12, service change: (inout EvaluationService) -> Void = { _ in },
    answer: @escaping FetchCase.Answer = { _, _ in nil },
    pictures answerPictures: @escaping Pictures = { (ImageFixture.pictureAnswer($0), .whole) }
  ) async throws {
    folder = try TemporaryFolder()
    pictures = try RawServer(answer: answerPictures)
    var service = EvaluationService()
    service.fixture.imageCount = images
    service.images.host = pictures.address
    change(&service)
    self.service = service
    let answers = service
    server = try await LoopbackServer { answer($0, answers) ?? answers.answer($0) }
    let settings = try Settings(environment: [
      "API_URL": server.address, "ROBOFLOW_API_KEY": service.key, "HOME": folder.url.path,
    ])
    client = try RoboflowService(
      settings: settings, workspace: service.fixture.workspace,
      timeouts: CurlTransport.Timeouts(connect: .seconds(30), idle: .seconds(20)),
      policy: RetryPolicy(attempts: 3), time: time.source)
    try await client.fetch(try evaluation(), into: target)
  }

  deinit { pictures.stop() }

  /// The folder of the evaluation.
  var target: URL { folder.url.appendingPathComponent("evaluation") }

  /// Requests about images, not about the evaluation.
  var imageRequests: [ServiceRequest] {
    server.requests.filter { $0.path.dropFirst().first == service.images.project }
  }

  private func evaluation(refresh: Bool = false) throws -> FetchRequest {
    try FetchRequest(
      EvaluationReference(
        workspace: service.fixture.workspace, evaluationID: service.fixture.evaluationID),
      refresh: refresh)
  }

  /// The evaluation in the folder.
  func decoded() throws -> Evaluation {
    try DecodedEvaluation(EvaluationInput(path: target.path)).evaluation
  }

  /// What is asked for: all images, or some.
  func request(
    refresh: Bool = false, project: String? = nil,
    _ change: ([SourceImage]) -> [SourceImage] = { $0 }
  ) throws -> ImageRequest {
    var request = try ImageRequest(
      evaluation(refresh: refresh), project: project, of: decoded())
    request.images = change(request.images)
    return request
  }

  /// Fetches pictures and boxes.
  func fetchPictures(_ request: ImageRequest? = nil) async throws -> FetchResult {
    try await client.fetchPictures(
      request ?? self.request(), header: decoded().header, into: target)
  }

  /// Fetches vectors.
  func fetchEmbeddings(_ request: ImageRequest? = nil) async throws -> FetchResult {
    try await client.fetchEmbeddings(request ?? self.request(), into: target)
  }

  /// The boxes that came.
  func boxes() throws -> PictureBoxes { try WholeDocument.boxes(bytes("boxes.json")) }

  /// A file of the folder.
  func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: target.appendingPathComponent(path))
  }

  /// Names of pictures in the folder, hidden files too.
  var names: [String] {
    let place = target.appendingPathComponent("images").path
    return ((try? FileManager.default.subpathsOfDirectory(atPath: place)) ?? []).sorted()
  }

  /// The name of an image in the evaluation.
  static func name(_ index: Int) -> String { "tray_\(index)_jpg.rf.0a1b2c.jpg" }
}

extension FetchResult {
  /// Every note in words.
  var told: String { notes.map(\.message).joined(separator: "\n") }
}
