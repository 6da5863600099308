import Foundation

/// The evaluations and single documents that the tests read.
enum Fixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// Bytes of a fixture.
  static func data(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(path))
  }

  /// Names of the files of a folder, sorted, without their extension.
  static func names(in folder: String, withExtension type: String) -> [String] {
    let path = self.folder.appendingPathComponent(folder).path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix("." + type) }.map { String($0.dropLast(type.count + 1)) }
      .sorted()
  }
}
