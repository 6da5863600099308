import Foundation
import TestSupport
import Testing

/// No output takes the place of an input or of the current folder, whatever is forced.
@Suite(.serialized) struct ProtectedInputTests {
  private let program = BuiltProgram("vector-report")
  private let folder: TemporaryFolder
  private static let evaluation = #"{"clusters": [{"id": 0, "numImages": 1}]}"#

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.evaluation, to: "ev/vector-analysis.json")
    try folder.write("min-clusters: 1\n", to: "rules.yml")
    try folder.write("mine", to: "other/thesis.txt")
    try folder.write(Self.evaluation, to: "other/ev/vector-analysis.json")
  }

  @Test(arguments: [
    "ev -o ev --force", "ev/vector-analysis.json -o ev --force", "other/ev -o other --force",
    "ev -o . --force", "ev -o .. --force", "ev -o $PWD/../$(basename $PWD)/ev --force",
    "ev --single-file -o ev/vector-analysis.json --force",
    "ev --summary ev/vector-analysis.json", "ev --baseline other/ev -o other/ev --force",
    "ev --rules rules.yml --single-file -o rules.yml --force",
    "email ev -o ev/vector-analysis.json",
    "check ev --min-f1 0.5 --junit ev/vector-analysis.json",
    "check ev --min-f1 0.5 --metrics ev/vector-analysis.json",
  ])
  func isRefused(_ arguments: String) throws {
    let result = try program.shell("\"$PROGRAM\" \(arguments)", in: folder.url)
    #expect(result.code == 73, "\(result.errors)")
    #expect(result.errors.hasSuffix("; nothing was changed\n"), "\(result.errors)")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted()
    #expect(
      paths == [
        "ev", "ev/vector-analysis.json", "other", "other/ev", "other/ev/vector-analysis.json",
        "other/thesis.txt", "rules.yml",
      ])
  }

  @Test func whatForceRemovesIsNamed() throws {
    let result = try program.run(["ev", "-o", "other", "--force"], in: folder.url)
    #expect(result.code == 0)
    #expect(
      result.errors.contains(
        "note: --force removes from other: ev, ev/vector-analysis.json and thesis.txt\n"))
  }

  @Test func aTextBesideTheInputIsWritten() throws {
    for _ in 0..<2 {
      let result = try program.run(["email", "ev", "-o", "ev/report.eml"], in: folder.url)
      #expect(result.code == 0)
    }
  }
}
