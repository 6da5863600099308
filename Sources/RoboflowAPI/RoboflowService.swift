package import FoundationEssentials

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
