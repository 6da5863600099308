import ModelEvaluation
import RoboflowFormat

/// Fetches the per-image records page by page, several at a time.
struct ImagePages: Sendable {
  let client: Client
  let request: FetchRequest
  let folder: EvaluationFolder
  let report: @Sendable (FetchEvent) -> Void

  /// What is in the folder afterwards.
  struct Outcome: Sendable {
    var images: Int
    var saved: [String]
    var kept: [String]
    var notes: [FetchNote]
  }

  private static let subfolder = Panel.imagePredictions.fileName

  /// Brings the pages to their end; those that are whole are not asked for again.
  func fetch() async throws -> Outcome {
    let (present, chain) = presentPages()
    let finished = chain.isComplete ? chain : try await complete(chain)
    let chained = finished.offsets.map(FolderLayout.page)
    let before = Set(present)
    removePages(except: Set(chained))
    func paths(_ names: [String]) -> [String] { names.map { "\(Self.subfolder)/\($0)" } }
    return Outcome(
      images: finished.rows, saved: paths(chained.filter { !before.contains($0) }),
      kept: paths(chained.filter(before.contains)), notes: notes(finished))
  }

  /// Removes pages that lie off the chain: asked for ahead of time, by a total that shrank.
  private func removePages(except chained: Set<String>) {
    for name in folder.names(in: Self.subfolder)
    where FolderLayout.offset(ofPage: name) != nil && !chained.contains(name) {
      folder.remove("\(Self.subfolder)/\(name)")
    }
  }

  private func presentPages() -> (names: [String], chain: PageChain) {
    var chain = PageChain()
    var present: [String] = []
    if request.refresh { return ([], chain) }
    for name in folder.names(in: Self.subfolder) {
      guard let offset = FolderLayout.offset(ofPage: name),
        let document = folder.document("\(Self.subfolder)/\(name)", Self.reading(offset))
      else { continue }
      let page = document.content
      present.append(name)
      chain.add(page, at: offset)
    }
    return (present, chain)
  }

  private func complete(_ present: PageChain) async throws -> PageChain {
    try await withThrowingTaskGroup(of: (offset: Int, page: PageChain.Page).self) { group in
      var chain = present
      var inFlight: Set<Int> = []
      while !chain.isComplete {
        for offset in chain.wanted(inFlight: inFlight, width: FetchRequest.pagesInFlight) {
          inFlight.insert(offset)
          group.addTask { (offset, try await fetchPage(at: offset)) }
        }
        guard let (offset, page) = try await group.next() else { break }
        inFlight.remove(offset)
        chain.add(page, at: offset)
        report(.images(received: chain.rows, announced: chain.announcedRows))
      }
      // Pages asked for beyond the end, because the total had promised more.
      group.cancelAll()
      return chain
    }
  }

  private func fetchPage(at offset: Int) async throws -> PageChain.Page {
    let answer = try await requestPage(at: offset)
    try folder.createFolder(Self.subfolder)
    try folder.write(answer.body, to: FolderLayout.pagePath(offset: offset))
    return answer.content
  }

  private func requestPage(at offset: Int) async throws -> Client.Answer<PageChain.Page> {
    let subject = "image-predictions from \(offset) on"
    do {
      return try await client.get(
        request.reference.path(.imagePredictions), query: query(offset: offset), subject: subject,
        doubt: { Self.doubt($0, at: offset) }, Self.reading(offset))
    } catch let refusal as ServiceRefusal where offset > 0 {
      // Where the first page came, a refusal is no longer “this evaluation has none”.
      throw refusal.error(asking: subject)
    }
  }

  private func query(offset: Int) -> [(name: String, value: String)] {
    var query = [(name: "split", value: "all")]
    if let confidence = request.confidence { query.append(("confidence", "\(confidence)")) }
    query.append(("limit", "\(FetchRequest.pageLimit)"))
    query.append(("offset", "\(offset)"))
    return query
  }

  /// Reads the page that begins at an offset.
  ///
  /// A first page without images is none as long as it announces some.
  private static func reading(_ offset: Int) -> Client.Reading<PageChain.Page> {
    { (bytes) throws(EvaluationError) in
      let page = try WholeDocument.page(bytes)
      if let echoed = page.offset, echoed != offset {
        throw fault("offset", expected: "the images from \(offset) on", "those from \(echoed) on")
      }
      if offset == 0, page.rows == 0, let total = page.total, total > 0 {
        throw fault("images", expected: "some of the \(total) images", "none")
      }
      return PageChain.Page(
        rows: page.rows, limit: page.limit ?? FetchRequest.pageLimit, total: page.total,
        confidence: page.confidence)
    }
  }

  /// Behind the first page an empty one is the end, even where more was announced, but only when
  /// the service insists.
  private static func doubt(_ page: PageChain.Page, at offset: Int) -> String? {
    guard page.rows == 0, let total = page.total, total > offset else { return nil }
    return "the page is empty, though \(total) images are announced"
  }

  private static func fault(
    _ place: String, expected: String, _ found: String
  ) -> EvaluationError {
    let fault = EvaluationError.Fault(
      file: Panel.imagePredictions.name, place: place, expected: expected, found: found)
    return EvaluationError(faults: [fault], total: 1)
  }

  /// What differs from what was asked for or announced; the report is of what came.
  private func notes(_ chain: PageChain) -> [FetchNote] {
    [confidenceNote(chain), Self.countNote(chain)].compactMap(\.self).map {
      FetchNote(panel: Panel.imagePredictions.name, message: $0)
    }
  }

  private func confidenceNote(_ chain: PageChain) -> String? {
    guard let wanted = request.confidence, let given = chain.confidence,
      abs(given * 100 - Double(wanted)) > 0.05
    else { return nil }
    let percent = (given * 1000).rounded() / 10
    return "asked for a confidence of \(wanted)%, and the service counted from \(percent)% on"
  }

  private static func countNote(_ chain: PageChain) -> String? {
    guard let announced = chain.announcedRows, chain.rows < announced else { return nil }
    return "the service announced \(announced) images and gave \(chain.rows)"
  }
}
