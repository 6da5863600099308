package import Disk
import Findings
package import FoundationEssentials
package import JSON
package import ModelEvaluation

/// The list of everything in a report folder, by which a report is known as ours.
package struct Manifest: Equatable {
  /// Name of the tool that made the report.
  package var generator: String
  /// Version of that tool.
  package var version: String
  /// Every input file with its digest.
  package var inputs: [Entry]
  /// Every file of the report but the manifest itself, sorted by path.
  package var files: [Entry]

  /// File name inside the report folder.
  package static let fileName = "manifest.json"

  /// One file.
  package struct Entry: Equatable {
    /// Path below the report folder, or for inputs the name the user gave.
    package var path: String
    /// Size in bytes.
    package var size: Int
    /// SHA-256 in hexadecimal.
    package var sha256: String

    /// Makes an entry.
    package init(path: String, size: Int, sha256: String) {
      self.path = path
      self.size = size
      self.sha256 = sha256
    }
  }

  /// Makes the manifest of a report's files.
  package init(inputs: [SourceFile], files: [WrittenFile]) {
    generator = Generator.name
    version = Generator.version
    self.inputs = inputs.map { Entry(path: $0.name, size: $0.size, sha256: $0.sha256) }
    self.files = files.map { Entry(path: $0.path, size: $0.size, sha256: $0.sha256) }
      .sorted { $0.path < $1.path }
  }

  /// The manifest found in a folder; `nil` when there is none of ours.
  package init?(in folder: URL) {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(Self.fileName)),
      let manifest = Self(json: Array(data)), manifest.generator == Generator.name
    else { return nil }
    self = manifest
  }

  /// The manifest as a file of the report.
  package var file: ReportFile { ReportFile(path: Self.fileName, bytes: jsonFile) }
}

extension Manifest: JSONReadable, JSONWritable {
  /// Reads a manifest; members of later versions are passed over.
  package init(from json: inout JSONReader) throws(JSONSyntaxError) {
    var (generator, version) = (String?.none, String?.none)
    var (inputs, files) = ([Entry]?.none, [Entry]?.none)
    try json.readObject { (key, json) throws(JSONSyntaxError) in
      switch key {
      case "generator": generator = try json.value()
      case "version": version = try json.value()
      case "inputs": inputs = try json.value()
      case "files": files = try json.value()
      default: try json.skipValue()
      }
    }
    guard let generator, let version, let inputs, let files else {
      throw json.fault("a manifest")
    }
    (self.generator, self.version, self.inputs, self.files) = (generator, version, inputs, files)
  }

  /// Writes the manifest with its members in byte order.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("files", files)
      json.member("generator", generator)
      json.member("inputs", inputs)
      json.member("version", version)
    }
  }
}

extension Manifest.Entry: JSONReadable, JSONWritable {
  /// Reads an entry.
  package init(from json: inout JSONReader) throws(JSONSyntaxError) {
    var (path, size, sha256) = (String?.none, Int?.none, String?.none)
    try json.readObject { (key, json) throws(JSONSyntaxError) in
      switch key {
      case "path": path = try json.value()
      case "size": size = try json.value()
      case "sha256": sha256 = try json.value()
      default: try json.skipValue()
      }
    }
    guard let path, let size, let sha256 else { throw json.fault("an entry of a manifest") }
    self.init(path: path, size: size, sha256: sha256)
  }

  /// Writes the entry with its members in byte order.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("path", path)
      json.member("sha256", sha256)
      json.member("size", size)
    }
  }
}
