package import JSON
import ModelEvaluation
import PlainText

/// One evaluation in a workspace's list.
///
/// Every field is as the service sent it.
package struct EvaluationRow: Sendable, Equatable, JSONWritable {
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

  /// The row of a header.
  init(_ header: Header) {
    evalId = header.evalID ?? ""
    status = header.status
    project = header.project
    versionId = header.versionID
    modelId = header.modelID
    createdAt = header.createdAt
  }

  /// Writes the row with its keys in byte order; what is not known is `null`.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.memberOrNull("createdAt", createdAt)
      json.member("evalId", evalId)
      json.memberOrNull("modelId", modelId)
      json.memberOrNull("project", project)
      json.memberOrNull("status", status)
      json.memberOrNull("url", url)
      json.memberOrNull("versionId", versionId)
    }
  }

  /// The evaluation's page in the web application; `nil` without a project or version.
  func link(workspace: String, appURL: String) -> String? {
    guard let project, let versionId else { return nil }
    var base = appURL[...]
    while base.hasSuffix("/") { base.removeLast() }
    let segments = [workspace, project, "evaluation", versionId].map(\.percentEncoded)
    return base + "/" + segments.joined(separator: "/")
  }
}
