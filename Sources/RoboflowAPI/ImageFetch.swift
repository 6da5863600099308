import FoundationEssentials
import ModelEvaluation
import RoboflowFormat

/// Fetches what is to be known of images beyond their evaluation, into its folder.
struct ImageFetch: Sendable {
  let client: Client
  let service: ServiceAddress
  let request: ImageRequest
  let report: @Sendable (FetchEvent) -> Void
  private let folder: EvaluationFolder

  init(
    client: Client, service: ServiceAddress, request: ImageRequest, into url: URL,
    report: @escaping @Sendable (FetchEvent) -> Void
  ) {
    self.client = client
    self.service = service
    self.request = request
    self.report = report
    folder = EvaluationFolder(url, for: FetchState(service: service, request: request.evaluation))
  }

  /// Pictures and the boxes of labels.
  func pictures(_ header: Header) async throws -> FetchResult {
    let lock = try folder.claim()
    defer { withExtendedLifetime(lock) {} }
    var result = request.emptyResult
    try await PictureFetcher(
      client: client, service: service, request: request, folder: folder, header: header,
      report: report
    ).fetch(into: &result)
    return result.sorted
  }

  /// Vectors, as `analyze` takes them.
  func embeddings() async throws -> FetchResult {
    let lock = try folder.claim()
    defer { withExtendedLifetime(lock) {} }
    var result = request.emptyResult
    let files = EmbeddingFiles(folder: folder, request: request)
    if files.areThere, !request.evaluation.refresh {
      result.kept = EmbeddingFiles.names
      return result
    }
    let vectors = try await EmbeddingFetcher(client: client, request: request, report: report)
      .fetch()
    let written = try files.write(vectors)
    result.vectors = written.count
    result.saved = EmbeddingFiles.names
    result.notes = written.notes
    written.notes.forEach { report(.noted($0)) }
    return result
  }
}

extension ImageRequest {
  fileprivate var emptyResult: FetchResult {
    FetchResult(
      workspace: evaluation.reference.workspace, evaluation: evaluation.reference.evaluationID,
      confidence: evaluation.confidence)
  }
}
