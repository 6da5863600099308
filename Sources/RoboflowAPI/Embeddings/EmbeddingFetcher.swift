import FoundationEssentials
import JSON
import ModelEvaluation
import PlainText
import RoboflowFormat

/// Fetches the vectors of images: by search, many at a time, and one by one where that ends.
struct EmbeddingFetcher: Sendable {
  let client: Client
  let request: ImageRequest
  let report: @Sendable (FetchEvent) -> Void

  /// Images in a page of a search: the most that the service gives.
  static let pageLimit = 250
  /// The first place in a search that the service refuses to go to.
  static let offsetLimit = 10_000
  /// Most walks through a search, whose order changes between pages.
  private static let mostSweeps = 3
  /// So many images without a vector, one after the other, say that there are none.
  private static let mostWithout = 8

  private var subject: String {
    "vectors of project \(ShownText(foreign: request.project, to: 60))"
  }

  /// The vectors of the images that have one, by ``SourceImage/key``.
  func fetch() async throws -> [String: [Float]] {
    var found: [String: [Float]] = [:]
    do {
      try await search(&found)
    } catch let refusal as ServiceRefusal {
      throw refusal.error(asking: subject, of: "image:read", hint: request.hint)
    }
    try await askOneByOne(&found)
    guard !found.isEmpty else {
      throw RoboflowError(
        .noData, "\(client.host) has no \(subject) for any image of this evaluation")
    }
    return found
  }

  private func search(_ found: inout [String: [Float]]) async throws {
    let wanted = Set(request.images.map(\.key))
    for _ in 0..<Self.mostSweeps where found.count < wanted.count {
      let before = found.count
      var offset = 0
      while offset < Self.offsetLimit, found.count < wanted.count {
        let page = try await page(at: offset)
        for row in page.rows where !row.embedding.isEmpty {
          for key in [row.id, row.name] where wanted.contains(key) { found[key] = row.embedding }
        }
        report(.vectors(received: found.count, of: wanted.count))
        offset += page.rows.count
        let isShort = page.rows.count < Self.pageLimit
        if page.rows.isEmpty || isShort && offset >= page.total ?? 0 { break }
      }
      if found.count == before { return }
    }
  }

  private func page(at offset: Int) async throws -> SearchPage {
    var body = JSONWriter()
    body.object { json in
      json.member("fields", ["id", "name", "embedding"])
      json.member("limit", Self.pageLimit)
      json.member("offset", offset)
    }
    return try await client.get(
      request.path("search"), posting: Data(body.bytes), subject: subject, SearchPage.reading
    ).content
  }

  /// Asks for the images that the search did not give, some at a time.
  private func askOneByOne(_ found: inout [String: [Float]]) async throws {
    let rest = request.images.filter { !$0.id.isEmpty && found[$0.key] == nil }
    var without = 0
    for start in stride(from: 0, to: rest.count, by: ImageRequest.imagesInFlight) {
      let images = rest[start...].prefix(ImageRequest.imagesInFlight)
      for (id, vector) in try await details(of: Array(images)) {
        without = vector.isEmpty ? without + 1 : 0
        if !vector.isEmpty { found[id] = vector }
      }
      report(.vectors(received: found.count, of: request.images.count))
      if without >= Self.mostWithout { return }
    }
  }

  private func details(of images: [SourceImage]) async throws -> [(String, [Float])] {
    try await withThrowingTaskGroup(of: (Int, String, [Float]).self) { group in
      for (place, image) in images.enumerated() {
        group.addTask {
          let details = try await client.details(of: image, request)
          return (place, image.id, details?.embedding ?? [])
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
        .sorted { $0.0 < $1.0 }.map { ($0.1, $0.2) }
    }
  }
}
