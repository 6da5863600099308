package import FoundationEssentials
package import ModelEvaluation

/// The service as the commands use it: settings resolved, key found, connection prepared.
package struct RoboflowService: Sendable {
  private let settings: Settings
  private let transport: any Transport
  private let key: APIKey
  private let policy: RetryPolicy
  private let time: TimeSource

  /// Finds the key and prepares requests; nothing is sent yet.
  ///
  /// - Parameter keyFile: A file that holds the key; `-` for standard input; `nil` to look where
  ///   Roboflow's own tools look.
  /// - Parameter workspace: The workspace whose key is wanted.
  package init(
    settings: Settings, keyFile: String? = nil, workspace: String?,
    timeouts: CurlTransport.Timeouts = .init(), policy: RetryPolicy = RetryPolicy(),
    time: TimeSource = .system
  ) throws {
    self.settings = settings
    key = try settings.key(keyFile: keyFile, workspace: workspace)
    transport = try CurlTransport(
      service: settings.service, certificates: settings.certificates, timeouts: timeouts)
    self.policy = policy
    self.time = time
  }

  /// Fills an evaluation folder, going on where an earlier run ended.
  ///
  /// - Parameter folder: Created when it is not there; refused when it holds another evaluation.
  /// - Parameter report: Told what happens, from any thread.
  /// - Throws: ``RoboflowError``; what arrived before stays in the folder.
  @discardableResult
  package func fetch(
    _ request: FetchRequest, into folder: URL,
    report: @escaping @Sendable (FetchEvent) -> Void = { _ in }
  ) async throws -> FetchResult {
    try await Fetcher(
      client: client { report(.retrying($0)) }, service: settings.service, request: request,
      into: folder, report: report
    ).fetch()
  }

  /// Fetches pictures of an evaluation's images, and the boxes of their labels as they are now,
  /// into the folder that holds the evaluation: what is missing of them.
  ///
  /// The key goes to the service alone, never to the hosts of pictures.
  ///
  /// - Parameter header: Header of the evaluation, for the document of boxes.
  /// - Throws: ``RoboflowError``; what arrived before stays in the folder.
  package func fetchPictures(
    _ request: ImageRequest, header: Header, into folder: URL,
    report: @escaping @Sendable (FetchEvent) -> Void = { _ in }
  ) async throws -> FetchResult {
    try await images(request, folder, report).pictures(header)
  }

  /// Fetches the vectors of an evaluation's images into the folder that holds the evaluation.
  ///
  /// An array `embeddings.npy` with a row each, and `names.txt` with the image of each row, as `analyze`
  /// takes them. Where both are there, nothing is asked for.
  ///
  /// - Throws: ``RoboflowError``, of kind `noData` where the service has no vectors.
  package func fetchEmbeddings(
    _ request: ImageRequest, into folder: URL,
    report: @escaping @Sendable (FetchEvent) -> Void = { _ in }
  ) async throws -> FetchResult {
    try await images(request, folder, report).embeddings()
  }

  private func images(
    _ request: ImageRequest, _ folder: URL, _ report: @escaping @Sendable (FetchEvent) -> Void
  ) -> ImageFetch {
    ImageFetch(
      client: client { report(.retrying($0)) }.limited(to: request.evaluation.timeLimit),
      service: settings.service, request: request, into: folder, report: report)
  }

  /// The evaluations of a workspace, newest first.
  package func list(
    workspace: String, filter: ListFilter, timeLimit: Duration = .seconds(300),
    onRetry: @escaping @Sendable (Client.Retry) -> Void = { _ in }
  ) async throws -> [EvaluationRow] {
    try EvaluationReference.check(workspace, is: "workspace")
    return try await EvaluationList.fetch(
      workspace: workspace, filter: filter, client: client(onRetry).limited(to: timeLimit),
      appURL: settings.appURL)
  }

  private func client(_ onRetry: @escaping @Sendable (Client.Retry) -> Void) -> Client {
    Client(
      transport: transport, service: settings.service, key: key, policy: policy, time: time,
      onRetry: onRetry)
  }
}
