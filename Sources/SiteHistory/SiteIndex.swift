import Findings
package import FoundationEssentials
package import JSON
package import ReportFolder

/// What a site holds, kept in its `site.json`: by it a folder is known as a site of ours, and runs are
/// added without reading every report again.
package struct SiteIndex: Equatable {
  var generator = Generator.name
  var schemaVersion = 1
  /// Title of the site, where one was given.
  package var title: String?
  /// All evaluations, oldest first.
  package var entries: [SiteEntry] = []
  /// Pages that the tool made, so that those no longer needed can go.
  package var pages: [String] = []

  static let fileName = "site.json"

  /// The index of an empty site.
  package init() {}

  /// The index in a folder; `nil` when there is none of ours.
  package init?(in folder: URL) {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(Self.fileName)),
      let index = Self(json: Array(data)),
      index.generator == Generator.name, index.entries.allSatisfy(\.isPlausible)
    else { return nil }
    self = index
  }

  /// Whether a folder holds a file where an index is, readable or not.
  package static func isPresent(in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(fileName).path)
  }

  /// The index as a file of the site.
  package var file: ReportFile { ReportFile(path: Self.fileName, bytes: jsonFile) }
}

extension SiteIndex: JSONReadable, JSONWritable {
  /// Reads an index; members of later versions are passed over.
  package init(from json: inout JSONReader) throws(JSONSyntaxError) {
    var (generator, schemaVersion) = (String?.none, Int?.none)
    var (entries, pages) = ([SiteEntry]?.none, [String]?.none)
    var title: String?
    try json.readObject { (key, json) throws(JSONSyntaxError) in
      switch key {
      case "generator": generator = try json.value()
      case "schemaVersion": schemaVersion = try json.value()
      case "title": title = try json.valueOrNull()
      case "entries": entries = try json.value()
      case "pages": pages = try json.value()
      default: try json.skipValue()
      }
    }
    guard let generator, let schemaVersion, let entries, let pages else {
      throw json.fault("the index of a site")
    }
    (self.generator, self.schemaVersion, self.title) = (generator, schemaVersion, title)
    (self.entries, self.pages) = (entries, pages)
  }

  /// Writes the index with its members in byte order.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("entries", entries)
      json.member("generator", generator)
      json.member("pages", pages)
      json.member("schemaVersion", schemaVersion)
      json.member("title", title)
    }
  }
}
