import Foundation
import ModelEvaluation
import TestSupport
import Testing

/// The evaluations and single documents that the tests read.
enum Fixtures {
  static let folder =
    repositoryRoot
    .appendingPathComponent("Tests/ModelEvaluationTests/Fixtures")

  /// Bytes of a fixture.
  static func data(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(path))
  }

  /// Sorted names of the cases in a folder: `NAME.json` or the evaluation folder `NAME`.
  static func cases(in folder: String) -> [String] {
    contents(of: folder).filter { !$0.hasSuffix(".txt") }
      .map { $0.hasSuffix(".json") ? String($0.dropLast(5)) : $0 }
  }

  /// Sorted names of the expectations in a folder, without `.txt`.
  static func expectations(in folder: String) -> [String] {
    contents(of: folder).filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }
  }

  /// Compares a text with `NAME.txt`; `UPDATE_GOLDENS=1` rewrites it and fails the test once.
  static func expect(
    _ received: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name + ".txt")
    let expected = try? String(contentsOf: file, encoding: .utf8)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1", expected != received {
      try Data(received.utf8).write(to: file)
      Issue.record("\(name).txt was rewritten; run again", sourceLocation: sourceLocation)
    } else {
      #expect(received == expected, sourceLocation: sourceLocation)
    }
  }

  private static func contents(of folder: String) -> [String] {
    let path = self.folder.appendingPathComponent(folder).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
