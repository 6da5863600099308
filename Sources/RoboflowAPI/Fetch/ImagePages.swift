import Foundation

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
  }

  private static let subfolder = Panel.imagePredictions.fileName

  /// Brings the pages to their end; those that are whole are not asked for again.
  func fetch() async throws -> Outcome {
    let (present, chain) = presentPages()
    let finished = chain.isComplete ? chain : try await complete(chain)
    let chained = finished.offsets.map(Self.fileName)
    let before = Set(present)
    removePages(except: Set(chained))
    func paths(_ names: [String]) -> [String] { names.map { "\(Self.subfolder)/\($0)" } }
    return Outcome(
      images: finished.rows, saved: paths(chained.filter { !before.contains($0) }),
      kept: paths(chained.filter(before.contains)))
  }

  /// Removes pages that lie off the chain: asked for ahead of time, by a total that shrank.
  private func removePages(except chained: Set<String>) {
    for name in folder.names(in: Self.subfolder)
    where Self.offset(fileName: name) != nil && !chained.contains(name) {
      folder.remove("\(Self.subfolder)/\(name)")
    }
  }

  private func presentPages() -> (names: [String], chain: PageChain) {
    var chain = PageChain()
    var present: [String] = []
    for name in folder.names(in: Self.subfolder) {
      guard let offset = Self.offset(fileName: name),
        let document = folder.document("\(Self.subfolder)/\(name)"),
        let page = try? page(document, at: offset)
      else { continue }
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
    let page = try page(answer, at: offset)
    try folder.createFolder(Self.subfolder)
    try folder.write(answer.body, to: "\(Self.subfolder)/\(Self.fileName(offset: offset))")
    return page
  }

  private func requestPage(at offset: Int) async throws -> Client.Answer {
    let subject = "image-predictions from \(offset) on"
    do {
      return try await client.get(
        request.reference.path(.imagePredictions), query: query(offset: offset), subject: subject)
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

  /// Reads what a page says about itself.
  private func page(_ answer: Client.Answer, at offset: Int) throws -> PageChain.Page {
    guard let images = answer.outline["images"] else {
      throw RoboflowError(
        .unreachable, "image-predictions from \(offset) on: expected a list “images”, found none")
    }
    if let echoed = answer.outline.count("offset", in: answer.body), echoed != offset {
      throw RoboflowError(
        .unreachable,
        "image-predictions: asked for images from \(offset) on, the service gave "
          + "those from \(echoed) on")
    }
    return PageChain.Page(
      rows: images.elements ?? 0,
      limit: answer.outline.count("limit", in: answer.body) ?? FetchRequest.pageLimit,
      total: answer.outline.count("totalImages", in: answer.body))
  }

  /// Names sort as their offsets do, up to a thousand million images.
  static func fileName(offset: Int) -> String {
    let digits = String(offset)
    return "page-" + String(repeating: "0", count: max(0, 9 - digits.count)) + digits + ".json"
  }

  private static func offset(fileName name: String) -> Int? {
    guard name.hasPrefix("page-"), name.hasSuffix(".json"),
      let offset = Int(name.dropFirst(5).dropLast(5)), offset >= 0, fileName(offset: offset) == name
    else { return nil }
    return offset
  }
}
