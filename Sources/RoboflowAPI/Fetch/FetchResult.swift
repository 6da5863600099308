package import JSON

/// What a fetch left in the folder.
package struct FetchResult: Sendable, Equatable, JSONWritable {
  package var workspace: String
  package var evaluation: String
  /// Confidence threshold in percent; absent for the canonical one.
  package var confidence: Int?
  /// Status as the service names it.
  package var status: String?
  /// Number of images in the pages; absent when they were not asked for or are not there.
  package var images: Int?
  /// Files that arrived in this run, pages by their path, in the order of their names.
  package var saved: [String] = []
  /// Files that were there and whole.
  package var kept: [String] = []
  package var notes: [FetchNote] = []

  /// Writes the result with its keys in byte order.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("confidence", confidence)
      json.member("evaluation", evaluation)
      json.member("images", images)
      json.member("kept", kept)
      json.member("notes", notes)
      json.member("saved", saved)
      json.member("status", status)
      json.member("workspace", workspace)
    }
  }
}
