import JSON
import ModelEvaluation

/// The header fields of one document, old and new names apart.
struct HeaderFields {
  /// What is said under today's names.
  var header = Header()
  /// Id under its old name `id`.
  var oldID: String?
  /// Project under its old name `projectId`: an internal id, not a slug.
  var oldProject: String?

  /// Reads the value of a header's key; `false`, with nothing consumed, when the key is none.
  mutating func read(_ key: JSONText, _ reader: inout DocumentReader) throws(JSONSyntaxError)
    -> Bool
  {
    switch key {
    case "evalId": header.evalID = try reader.identifier()
    case "id": oldID = try reader.identifier()
    case "project": header.project = try reader.identifier()
    case "projectId": oldProject = try reader.identifier()
    case "versionId": header.versionID = try reader.identifier()
    case "modelId": header.modelID = try reader.identifier()
    case "taskType": header.taskType = try reader.text()
    case "status": header.status = try reader.text()
    case "createdAt": header.createdAt = try reader.text()
    default: return false
    }
    return true
  }
}
