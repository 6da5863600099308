/// One evaluation in a workspace's list.
///
/// Every field is as the service sent it.
package struct EvaluationRow: Sendable, Equatable, Codable {
  package var evalId: String
  package var status: String?
  /// URL slug of the project; on older servers its id; absent when the project was deleted.
  package var project: String?
  package var versionId: String?
  package var modelId: String?
  /// ISO 8601, in UTC.
  package var createdAt: String?
  /// Address of the evaluation in the web application; ours, not the service's.
  package var url: String?

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    func text(_ names: Field...) -> String? {
      for name in names {
        if let text = try? fields.decodeIfPresent(String.self, forKey: name) { return text }
        if let number = try? fields.decodeIfPresent(Int.self, forKey: name) { return "\(number)" }
      }
      return nil
    }
    evalId = text(.evalId, .id) ?? ""
    status = text(.status)
    project = text(.project, .projectId)
    versionId = text(.versionId)
    modelId = text(.modelId)
    createdAt = text(.createdAt)
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(evalId, forKey: .evalId)
    try fields.encode(status, forKey: .status)
    try fields.encode(project, forKey: .project)
    try fields.encode(versionId, forKey: .versionId)
    try fields.encode(modelId, forKey: .modelId)
    try fields.encode(createdAt, forKey: .createdAt)
    try fields.encode(url, forKey: .url)
  }

  /// The evaluation's page in the web application; `nil` without a project or version.
  func link(workspace: String, appURL: String) -> String? {
    guard let project, let versionId else { return nil }
    var base = appURL[...]
    while base.hasSuffix("/") { base.removeLast() }
    let segments = [workspace, project, "evaluation", versionId].map(\.percentEncoded)
    return base + "/" + segments.joined(separator: "/")
  }

  private enum Field: String, CodingKey {
    case evalId, id, status, project, projectId, versionId, modelId, createdAt, url
  }
}
