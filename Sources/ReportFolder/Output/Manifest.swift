import Disk
import Findings
package import Foundation
package import ModelEvaluation

/// The list of everything in a report folder, by which a report is known as ours.
package struct Manifest: Codable, Equatable {
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
  package struct Entry: Codable, Equatable {
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
  package init(inputs: [SourceFile], files: [ReportFile]) {
    generator = Generator.name
    version = Generator.version
    self.inputs = inputs.map { Entry(path: $0.name, size: $0.size, sha256: $0.sha256) }
    self.files =
      files
      .map {
        Entry(path: $0.path, size: $0.bytes.count, sha256: SHA256Digest(of: $0.bytes).hexadecimal())
      }
      .sorted { $0.path < $1.path }
  }

  /// The manifest found in a folder; `nil` when there is none of ours.
  package init?(in folder: URL) {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(Self.fileName)),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: data),
      manifest.generator == Generator.name
    else { return nil }
    self = manifest
  }

  /// The manifest as a file of the report.
  package func file() throws -> ReportFile {
    ReportFile(path: Self.fileName, bytes: try JSONDocument.bytes(of: self))
  }
}
