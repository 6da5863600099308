public import Foundation
public import Testing

/// A folder of expected outputs: `Tests/<target>/Goldens/<name>/` or one that is kept elsewhere.
///
/// A difference or a missing golden fails the test; the failure names the golden and shows what
/// changed. With `UPDATE_GOLDENS=1` in the environment the golden is rewritten, one that no case asks
/// for is removed, and the test fails once, so that an update never passes unseen.
public struct GoldenFolder: Sendable {
  /// Where the goldens are.
  public let folder: URL

  /// The folder `Goldens/<name>` of the target that the calling test file belongs to.
  public init(_ name: String, testFile: String = #filePath) {
    self.init(at: Self.goldens(of: testFile).appendingPathComponent(name))
  }

  /// A folder of goldens that is kept elsewhere, such as a report that readers look at too.
  public init(at folder: URL) { self.folder = folder }

  /// Compares a text with the golden of that name, which may be a path below the folder.
  public func expect(
    _ received: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    guard let fault = fault(of: received, named: name) else { return }
    let file = folder.appendingPathComponent(name)
    if Self.isUpdating {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(received.utf8).write(to: file)
      Issue.record("\(title(name)) was rewritten; run again", sourceLocation: sourceLocation)
    } else {
      let copy = try Self.keep(received, for: title(name))
      Issue.record(
        "\(fault)\nwhole: diff -u '\(file.path)' '\(copy.path)'", sourceLocation: sourceLocation)
    }
  }

  /// In which way a text is not the golden of that name, with what changed; `nil` when it is the same.
  public func fault(of received: String, named name: String) -> String? {
    let file = folder.appendingPathComponent(name)
    guard let data = try? Data(contentsOf: file) else {
      return "\(title(name)) is missing; run Scripts/update-goldens"
    }
    // As bytes, since texts that Unicode holds equal are not the same output.
    if data.elementsEqual(received.utf8) { return nil }
    let golden = String(decoding: data, as: UTF8.self)
    let lines = UnifiedDiff(from: golden, to: received).lines
    return "\(title(name)) differs:\n" + lines.joined(separator: "\n")
  }

  /// Fails when the folder holds anything, also a folder, that no case asks for.
  public func expectExactly(
    _ names: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for path in unused(besides: names) {
      if Self.isUpdating {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(path))
        Issue.record("\(title(path)) was removed; run again", sourceLocation: sourceLocation)
      } else {
        Issue.record("no test uses \(title(path))", sourceLocation: sourceLocation)
      }
    }
  }

  /// Fails when the target of the calling test file has a folder of goldens besides these.
  public static func expectFolders(
    _ names: [String], testFile: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let goldens = goldens(of: testFile)
    let present = try FileManager.default.contentsOfDirectory(atPath: goldens.path)
    let unused = Set(present).subtracting(names).sorted()
    #expect(unused == [], "golden folders that no test uses", sourceLocation: sourceLocation)
  }
}

extension GoldenFolder {
  private static var isUpdating: Bool {
    ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
  }

  private static func goldens(of testFile: String) -> URL {
    let tests = repositoryRoot.appendingPathComponent("Tests")
    let parts = testFile.dropFirst(tests.path.count).split(separator: "/")
    return tests.appendingPathComponent(String(parts[0])).appendingPathComponent("Goldens")
  }

  /// `golden Tests/…/name`, as a person finds it in the checkout.
  private func title(_ name: String) -> String {
    let path = folder.appendingPathComponent(name).path
    let root = repositoryRoot.path + "/"
    return "golden \(path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path)"
  }

  private static func keep(_ received: String, for title: String) throws -> URL {
    let name = "received-" + title.replacing("golden ", with: "").replacing("/", with: "-")
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try Data(received.utf8).write(to: copy)
    return copy
  }

  /// Paths of what is there and not asked for; of a folder that holds nothing else, the folder alone.
  public func unused(besides names: [String]) -> [String] {
    var asked = Set(names)
    for name in names {
      let parts = name.split(separator: "/")
      for count in parts.indices.dropFirst() {
        asked.insert(parts.prefix(count).joined(separator: "/"))
      }
    }
    let present = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    let unused = present.compactMap { $0 as? String }.filter { !asked.contains($0) }
    return unused.filter { path in
      !unused.contains { path.hasPrefix($0 + "/") }
    }.sorted()
  }
}
