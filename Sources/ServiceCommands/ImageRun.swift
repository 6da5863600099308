import FoundationEssentials
import RoboflowAPI
import VectorReport

/// Fetching what is to be known of the images of an evaluation that was fetched just before.
struct ImageRun {
  let service: RoboflowService
  let request: FetchRequest
  /// Their project; `nil` for the one that the evaluation names.
  let project: String?
  /// The folder that holds the evaluation.
  let folder: URL
  let report: @Sendable (FetchEvent) -> Void

  /// Pictures and boxes.
  func pictures(_ choice: PictureChoice, originals: Bool) async throws -> FetchResult {
    let assessed = try AssessedEvaluation(EvaluationInput(path: folder.path))
    let names: Set<String>? =
      switch choice {
      case .all: nil
      case .notable: Set(try Report.namedImages(of: assessed))
      }
    var images = try ImageRequest(
      request, project: project, of: assessed.evaluation, named: names)
    images.takesOriginals = originals
    return try await service.fetchPictures(
      images, header: assessed.evaluation.header, into: folder, report: report)
  }

  /// Vectors.
  func embeddings() async throws -> FetchResult {
    let decoded = try DecodedEvaluation(EvaluationInput(path: folder.path))
    let images = try ImageRequest(request, project: project, of: decoded.evaluation)
    return try await service.fetchEmbeddings(images, into: folder, report: report)
  }
}
