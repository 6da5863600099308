import Foundation
import VectorReport

/// What a site holds, kept in its `site.json`: by it a folder is known as a site of ours, and runs are
/// added without reading every report again.
struct SiteIndex: Codable, Equatable {
  var generator = Generator.name
  var schemaVersion = 1
  /// All evaluations, oldest first.
  var entries: [SiteEntry] = []
  /// Pages that the tool made, so that those no longer needed can go.
  var pages: [String] = []

  static let fileName = "site.json"

  init() {}

  /// The index in a folder; `nil` when there is none of ours.
  init?(in folder: URL) {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(Self.fileName)),
      let index = try? JSONDecoder().decode(SiteIndex.self, from: data),
      index.generator == Generator.name
    else { return nil }
    self = index
  }

  func file() throws -> ReportFile {
    ReportFile(path: Self.fileName, bytes: try JSONDocument.bytes(of: self))
  }
}
