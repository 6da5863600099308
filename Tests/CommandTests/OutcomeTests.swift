import Foundation
import TestSupport
import Testing

/// What commands that write files say to a program.
@Suite struct OutcomeTests {
  private let program = BuiltProgram("vector-report")
  private let folder: TemporaryFolder
  private static let example = repositoryRoot.appendingPathComponent("Examples/small/evaluation")
    .path
  private static let detections = repositoryRoot.appendingPathComponent("Examples/detections").path

  init() throws { folder = try TemporaryFolder() }

  private static let cases: [(arguments: [String], path: String, counts: [String: Int])] = [
    (["render", example], "report/index.html", ["images": 344, "clusters": 14]),
    (["render", example, "--single-file", "-o", "a.html"], "a.html", ["files": 1]),
    (["site", example], "site/index.html", ["evaluations": 1, "reports": 1, "skipped": 0]),
    (["email", example], "report.eml", [:]),
    (["analyze", "\(detections)/records.csv", "-o", "own"], "own", [:]),
  ]

  @Test(arguments: cases.indices) func saysWhatWasWritten(_ index: Int) throws {
    let (arguments, path, counts) = Self.cases[index]
    let result = try program.run(arguments + ["--json", "-q"], in: folder.url)
    #expect((result.code, result.errors) == (0, ""))
    let outcome = try JSONDecoder().decode(Outcome.self, from: Data(result.output.utf8))
    #expect(outcome.path == path)
    #expect(FileManager.default.fileExists(atPath: folder.url.appendingPathComponent(path).path))
    #expect(!outcome.counts.isEmpty)
    for (kind, count) in counts { #expect(outcome.counts[kind] == count, "\(kind)") }
  }

  @Test func theSameOddityIsInTheNotes() throws {
    let result = try program.run(["site", Self.example, "nothing", "--json", "-q"], in: folder.url)
    #expect(result.code == 65)
    let outcome = try JSONDecoder().decode(Outcome.self, from: Data(result.output.utf8))
    #expect(outcome.notes == ["nothing: skipped: nothing: no such file or folder"])
    #expect(outcome.counts["skipped"] == 1)
  }

  @Test(arguments: [
    ["render", example, "--single-file", "-o", "-"], ["render", example, "--summary", "-"],
    ["email", example, "-o", "-"],
  ])
  func standardOutputHoldsOneThing(_ arguments: [String]) throws {
    let result = try program.run(arguments + ["--json"], in: folder.url)
    #expect(result.code == 64)
    #expect(result.errors.contains("can go to standard output"))
  }

  private struct Outcome: Decodable {
    let path: String
    let counts: [String: Int]
    let notes: [String]
  }
}
