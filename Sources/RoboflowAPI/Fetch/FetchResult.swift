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
  /// Number of images whose picture is in the folder; absent when none was asked for.
  package var pictures: Int?
  /// Number of vectors that were written; absent when none were.
  package var vectors: Int?
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
      json.member("pictures", pictures)
      json.member("saved", saved)
      json.member("status", status)
      json.member("vectors", vectors)
      json.member("workspace", workspace)
    }
  }
}

extension FetchResult {
  /// The result with its files in the order of their names.
  var sorted: FetchResult {
    var result = self
    result.saved.sort()
    result.kept.sort()
    return result
  }

  /// Adds what another fetch left in the same folder.
  package mutating func add(_ other: FetchResult) {
    saved += other.saved
    kept += other.kept
    notes += other.notes
    pictures = other.pictures ?? pictures
    vectors = other.vectors ?? vectors
    self = sorted
  }
}
