import Foundation
import TestSupport
import Testing

/// What CONTRIBUTING.md promises a stranger.
struct ContributingTests {
  /// The paths that a text names in backticks: whatever has a slash, with `*` for any name.
  static func paths(in text: String) -> [String] {
    text.matches(of: /`([^`\n]+)`/).map { String($0.1) }
      .filter { $0.contains("/") && !$0.contains(" ") && !$0.contains("://") }
  }

  /// Whether something is there.
  static func exists(_ path: String) throws -> Bool {
    guard path.contains("*") else {
      return FileManager.default.fileExists(
        atPath: repositoryRoot.appendingPathComponent(path).path)
    }
    let parts = path.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
    let root = path.prefix { $0 != "/" }
    return try Documents.paths(below: String(root), ending: String(parts[1]))
      .contains { $0.hasPrefix(parts[0]) }
  }

  @Test func everyPathThatItNamesExists() throws {
    let paths = try Self.paths(in: Documents.text("CONTRIBUTING.md"))
    #expect(paths.count > 25)
    for path in paths { #expect(try Self.exists(path), "\(path)") }
    #expect(try !Self.exists("Sources/Charts/NoSuchFigure.swift"))
    #expect(try !Self.exists("Scripts/no-such-*-fixtures.py"))
    #expect(try Self.exists("Scripts/make-*-fixtures.py"))
  }

  @Test(arguments: [
    "a chart", "a panel", "a field of a cluster", "a rule of `check`", "an output of `check`",
    "a statistic of a cluster",
  ])
  func everyAdditionIsToldInFiveLinesThatNameFiles(_ what: String) throws {
    let paragraphs = try Documents.text("CONTRIBUTING.md").split(separator: "\n\n")
    let told = try #require(paragraphs.first { $0.hasPrefix("**\(what)**") })
    #expect(told.split(separator: "\n").count <= 5, "\(told)")
    #expect(Self.paths(in: String(told)).count { $0.contains(".") } >= 2, "\(told)")
  }
}
