import DocumentReading
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

  /// The fields.
  static let fields = FieldList<HeaderFields>([
    .identifier("evalId", \.header.evalID),
    .identifier("id", \.oldID),
    .identifier("project", \.header.project),
    .identifier("projectId", \.oldProject),
    .identifier("versionId", \.header.versionID),
    .identifier("modelId", \.header.modelID),
    .text("taskType", \.header.taskType),
    .text("status", \.header.status),
    .identifier("createdAt", \.header.createdAt),
  ])

  /// Reads the value of a header's key; `false`, with nothing consumed, when the key is none.
  mutating func read(_ key: JSONText, _ reader: inout DocumentReader) throws(JSONSyntaxError)
    -> Bool
  {
    try Self.fields.read(key, &reader, into: &self)
  }

  /// Writes what names an evaluation, as every panel carries it.
  static func writeIdentity(of header: Header, taskType: String?, to json: inout JSONWriter) {
    var fields = HeaderFields()
    fields.header = header
    fields.header.status = nil
    fields.header.createdAt = nil
    fields.header.taskType = taskType
    Self.fields.write(fields, &json)
  }
}
