import PlainText

/// Which evaluations of a workspace to list.
package struct ListFilter: Sendable, Equatable {
  /// What evaluations can be picked by; the service takes one of these at a time.
  package enum Selection: Sendable, Equatable {
    case project(String)
    case version(String)
    case model(String)
  }

  package var selection: Selection?
  /// Status by the service's name.
  package var status: String?
  /// At most so many, 1 to 200; `nil` for the service's default, 50.
  package var limit: Int?

  /// The most that the service gives; there is no way to see more of one selection.
  package static let longest = 200
  /// How many the service gives where no number was asked for.
  package static let usual = 50
  private static let statuses = ["running", "done", "failed"]

  /// - Throws: ``RoboflowError`` of kind `usage` for what the service would refuse.
  package init(
    project: String? = nil, version: String? = nil, model: String? = nil, status: String? = nil,
    limit: Int? = nil
  ) throws {
    let selections: [Selection] =
      [project.map { .project($0) }, version.map { .version($0) }, model.map { .model($0) }]
      .compactMap { $0 }
    guard selections.count <= 1 else {
      throw RoboflowError(
        .usage, "the service takes only one of project, version and model at a time")
    }
    if let status, !Self.statuses.contains(status) {
      throw RoboflowError(
        .usage,
        "expected a status of running, done or failed, found “\(ShownText(foreign: status))”")
    }
    if let limit, !(1...Self.longest).contains(limit) {
      throw RoboflowError(.usage, "expected a limit of 1 to \(Self.longest), found \(limit)")
    }
    selection = selections.first
    self.status = status
    self.limit = limit
  }

  /// Whether so many rows may not be all that there are.
  package func isFull(_ count: Int) -> Bool { count >= limit ?? Self.usual }

  var query: [(name: String, value: String)] {
    var query: [(name: String, value: String)] = []
    switch selection {
    case .project(let name): query.append(("project", name))
    case .version(let name): query.append(("version", name))
    case .model(let name): query.append(("model", name))
    case nil: break
    }
    if let status { query.append(("status", status)) }
    if let limit { query.append(("limit", "\(limit)")) }
    return query
  }
}
