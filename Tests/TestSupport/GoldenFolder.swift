public import Foundation
public import Testing

/// A folder of expected outputs of a test target: `Tests/<target>/Goldens/<name>/`.
///
/// A difference or a missing golden fails the test. With `UPDATE_GOLDENS=1` in the environment the
/// golden is rewritten and the test fails once, so that an update never passes unseen.
public struct GoldenFolder: Sendable {
  /// Where the goldens are.
  public let folder: URL

  /// The folder `Goldens/<name>` of the target that the calling test file belongs to.
  public init(_ name: String, testFile: String = #filePath) {
    let tests = repositoryRoot.appendingPathComponent("Tests")
    let parts = testFile.dropFirst(tests.path.count).split(separator: "/")
    folder = tests.appendingPathComponent(String(parts[0]))
      .appendingPathComponent("Goldens").appendingPathComponent(name)
  }

  /// Compares a text with the golden of that file name.
  public func expect(
    _ received: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      let old = try? String(contentsOf: file, encoding: .utf8)
      if old == received { return }
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(received.utf8).write(to: file)
      Issue.record("golden \(name) was rewritten; run again", sourceLocation: sourceLocation)
      return
    }
    guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record(
        "golden \(file.path) is missing; run Scripts/update-goldens", sourceLocation: sourceLocation
      )
      return
    }
    guard golden != received else { return }
    let copy = FileManager.default.temporaryDirectory
      .appendingPathComponent("received-\(folder.lastPathComponent)-\(name)")
    try Data(received.utf8).write(to: copy)
    Issue.record(
      "golden differs: diff -u '\(file.path)' '\(copy.path)'", sourceLocation: sourceLocation)
  }

  /// Fails when the folder holds a golden that no case asks for.
  public func expectExactly(
    _ names: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let present = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let unused = Set(present).subtracting(names).sorted()
    #expect(unused == [], "goldens that no test uses", sourceLocation: sourceLocation)
  }
}
