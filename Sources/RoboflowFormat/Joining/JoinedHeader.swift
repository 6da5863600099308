import ModelEvaluation

/// The header fields of all documents as one: the first value of each field holds.
struct JoinedHeader {
  /// The joined fields.
  private(set) var header = Header()
  /// Later values that differ from the ones kept.
  private(set) var conflicts: [Conflict] = []
  /// The project's slug; `nil` when only an old, opaque id is given.
  private(set) var projectSlug: String?
  private var sources: [PartialKeyPath<Header>: String] = [:]

  /// A value that another file contradicts.
  struct Conflict {
    /// File with the value that was not used.
    var file: String
    /// Field as it is called in documents.
    var field: String
    /// The value that was not used.
    var value: String
    /// The value that was kept.
    var kept: String
    /// File with the value that was kept.
    var keptFile: String
  }

  /// Joins the header fields of documents, which are given in order of precedence.
  init(_ documents: [(file: String, fields: HeaderFields)]) {
    for (file, fields) in documents {
      let header = fields.header
      join(header.evalID ?? fields.oldID, \.evalID, "evalId", file)
      join(header.project, \.project, "project", file)
      join(header.versionID, \.versionID, "versionId", file)
      join(header.modelID, \.modelID, "modelId", file)
      join(header.taskType, \.taskType, "taskType", file)
      join(header.status, \.status, "status", file)
      join(header.createdAt, \.createdAt, "createdAt", file)
    }
    projectSlug = header.project
    // Slugs and old ids cannot be compared; a slug says more.
    guard header.project == nil else { return }
    for (file, fields) in documents { join(fields.oldProject, \.project, "projectId", file) }
  }

  /// The file whose value of a field holds.
  func file(of field: PartialKeyPath<Header>) -> String { sources[field] ?? "" }

  private mutating func join(
    _ value: String?, _ path: WritableKeyPath<Header, String?>, _ field: String, _ file: String
  ) {
    guard let value else { return }
    guard let kept = header[keyPath: path] else {
      header[keyPath: path] = value
      sources[path] = file
      return
    }
    if kept.utf8.elementsEqual(value.utf8) { return }
    conflicts.append(
      Conflict(
        file: file, field: field, value: value, kept: kept, keptFile: sources[path] ?? ""))
  }
}
