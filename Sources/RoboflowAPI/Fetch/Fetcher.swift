package import FoundationEssentials
import PlainText
import RoboflowFormat

/// Fills an evaluation folder from the service, and goes on where an earlier run ended.
package struct Fetcher: Sendable {
  private let client: Client
  private let request: FetchRequest
  private let folder: EvaluationFolder
  private let report: @Sendable (FetchEvent) -> Void

  /// - Parameter client: Asks the service.
  /// - Parameter service: The service's address, which the folder remembers.
  /// - Parameter url: The folder; it is created once the service knows the evaluation.
  /// - Parameter report: Told what happens, from any thread.
  package init(
    client: Client, service: ServiceAddress, request: FetchRequest, into url: URL,
    report: @escaping @Sendable (FetchEvent) -> Void = { _ in }
  ) {
    self.client = client
    self.request = request
    folder = EvaluationFolder(url, for: FetchState(service: service, request: request))
    self.report = report
  }

  /// Fetches what is not there yet.
  ///
  /// - Throws: ``RoboflowError``; whatever arrived before stays and is not asked for again.
  package func fetch() async throws -> FetchResult {
    try folder.inspect()
    let presentHeader = finishedHeader()
    let header = if let presentHeader { presentHeader } else { try await waitForHeader() }
    let lock = try folder.claim()
    defer { withExtendedLifetime(lock) {} }
    var result = FetchResult(
      workspace: request.reference.workspace, evaluation: request.reference.evaluationID,
      confidence: request.confidence, status: header.content.name)
    if presentHeader == nil {
      try save(header.body, as: FolderLayout.header, in: &result)
    } else {
      keep(FolderLayout.header, in: &result)
    }
    try await fetchPanels(client.limited(to: request.timeLimit), &result)
    return result.sorted
  }

  // MARK: Header

  private typealias HeaderDocument = Client.Answer<EvaluationStatus>

  private func finishedHeader() -> HeaderDocument? {
    guard !request.refresh,
      let document = folder.document(FolderLayout.header, EvaluationStatus.reading),
      document.content.isFinished
    else { return nil }
    return document
  }

  /// The header of the finished evaluation, waiting for the end where that was asked for.
  private func waitForHeader() async throws -> HeaderDocument {
    let time = client.time
    let end = time.now() + (request.waitLimit ?? .zero)
    var pause = Duration.seconds(5)
    while true {
      let header = try await requestHeader()
      let status = header.content
      if status.isFinished { return header }
      // The last look is at the end of the wait, not a pause before it.
      let left = end - time.now()
      guard !status.isFailed, request.waitLimit != nil, left > .zero else {
        throw unfinished(status)
      }
      let next = min(pause, left)
      report(.waiting(status: ShownText(foreign: status.name ?? "", to: 40).string, pause: next))
      try await time.sleep(next)
      pause = min(pause * 1.5, .seconds(60))
    }
  }

  private func requestHeader() async throws -> HeaderDocument {
    let subject = request.reference.subject
    do {
      return try await client.limited(to: request.timeLimit)
        .get(request.reference.path(), subject: subject, EvaluationStatus.reading)
    } catch let refusal as ServiceRefusal {
      throw refusal.error(asking: subject)
    }
  }

  private func unfinished(_ status: EvaluationStatus) -> RoboflowError {
    let subject = request.reference.subject
    if status.isFailed {
      return RoboflowError(.noData, "\(subject) failed; it has no data to fetch")
    }
    let name = ShownText(foreign: status.name ?? "unfinished", to: 40)
    guard let limit = request.waitLimit else {
      return RoboflowError(
        .noData, "\(subject) is not finished, its status is “\(name)”",
        remedy: .wait)
    }
    return RoboflowError(
      .noData,
      "\(subject) was not finished after \(limit.components.seconds) s, its status is “\(name)”")
  }

  // MARK: Panels

  private func fetchPanels(_ client: Client, _ result: inout FetchResult) async throws {
    // First what the report cannot do without: if that is missing, nothing else is asked for.
    if request.panels.contains(.vectorAnalysis) {
      try record(try await fetch(.vectorAnalysis, client), of: .vectorAnalysis, in: &result)
    }
    let others = request.panels.subtracting([.vectorAnalysis, .imagePredictions]).sorted()
    for (panel, arrival) in try await fetchTogether(others, client) {
      try record(arrival, of: panel, in: &result)
    }
    if request.panels.contains(.imagePredictions) { try await fetchImages(client, &result) }
  }

  private enum Arrival: Sendable {
    case kept
    case received(PanelFetch.Outcome)
  }

  private func fetch(_ panel: Panel, _ client: Client) async throws -> Arrival {
    if !request.refresh, folder.document(panel.fileName, panel.reading) != nil { return .kept }
    let fetch = PanelFetch(client: client, request: request, panel: panel)
    let outcome = try await fetch.fetch()
    if case .document(let data, _, _) = outcome { try folder.write(data, to: panel.fileName) }
    return .received(outcome)
  }

  private func fetchTogether(
    _ panels: [Panel], _ client: Client
  ) async throws -> [(Panel, Arrival)] {
    try await withThrowingTaskGroup(of: (Panel, Arrival).self) { group in
      for panel in panels {
        group.addTask { (panel, try await fetch(panel, client)) }
      }
      return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }
    }
  }

  private func record(
    _ arrival: Arrival, of panel: Panel, in result: inout FetchResult
  ) throws {
    switch arrival {
    case .kept: keep(panel.fileName, in: &result)
    case .received(.document(let data, _, let noteOrNil)):
      result.saved.append(panel.fileName)
      report(.saved(file: panel.fileName, bytes: data.count))
      if let noteOrNil { note(noteOrNil, in: &result) }
    case .received(.missing(let missing)) where panel == .vectorAnalysis:
      throw RoboflowError(
        .noData, "\(request.reference.subject): vector-analysis: \(missing.message)")
    case .received(.missing(let missing)): note(missing, in: &result)
    }
  }

  private func fetchImages(_ client: Client, _ result: inout FetchResult) async throws {
    let pages = ImagePages(client: client, request: request, folder: folder, report: report)
    do {
      let outcome = try await pages.fetch()
      result.images = outcome.images
      result.saved += outcome.saved
      result.kept += outcome.kept
      outcome.notes.forEach { note($0, in: &result) }
    } catch let refusal as ServiceRefusal {
      let panel = PanelFetch(client: client, request: request, panel: .imagePredictions)
      note(try panel.note(refusal, split: nil), in: &result)
    }
  }

  // MARK: Recording

  private func save(_ data: Data, as name: String, in result: inout FetchResult) throws {
    try folder.write(data, to: name)
    result.saved.append(name)
    report(.saved(file: name, bytes: data.count))
  }

  private func keep(_ name: String, in result: inout FetchResult) {
    result.kept.append(name)
    report(.kept(file: name))
  }

  private func note(_ note: FetchNote, in result: inout FetchResult) {
    result.notes.append(note)
    report(.noted(note))
  }
}
