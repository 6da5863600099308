import Findings
import Foundation
import ReportFolder

/// What a site holds, kept in its `site.json`: by it a folder is known as a site of ours, and runs are
/// added without reading every report again.
struct SiteIndex: Codable, Equatable {
  var generator = Generator.name
  var schemaVersion = 1
  /// Title of the site, where one was given.
  var title: String?
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
      index.generator == Generator.name, index.entries.allSatisfy(\.isPlausible)
    else { return nil }
    self = index
  }

  /// Whether a folder holds a file where an index is, readable or not.
  static func isPresent(in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(fileName).path)
  }

  func file() throws -> ReportFile {
    ReportFile(path: Self.fileName, bytes: try JSONDocument.bytes(of: self))
  }
}
