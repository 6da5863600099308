package import JSON

extension SliceDocument: JSONWritable {
  /// Writes the document with its members in byte order.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.key("evaluation")
      json.object { json in
        for name in Self.evaluationMembers { json.member(name, evaluation[name]) }
      }
      json.member("schemaVersion", Self.schemaVersion)
      json.member("slices", slices.map(SlicePart.init))
    }
  }
}
