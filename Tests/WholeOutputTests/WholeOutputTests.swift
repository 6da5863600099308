import Foundation
import TestSupport
import Testing

/// What every command writes, held against what it wrote before.
@Suite struct WholeOutputTests {
  private static let exampleReport = GoldenFolder(
    at: repositoryRoot.appendingPathComponent("Examples/small/report"))

  @Test(arguments: EvaluationCase.all)
  func outputsAreAsBefore(evaluation: EvaluationCase) throws {
    let outputs = try LibraryOutputs(of: evaluation)
    let goldens = GoldenFolder(evaluation.name)
    let kept = outputs.kept(isExample: evaluation.name == EvaluationCase.example.name)
    for (name, text) in kept.sorted(by: { $0.key < $1.key }) {
      try goldens.expect(text, named: name)
    }
    try goldens.expectExactly(Array(kept.keys))
  }

  @Test func exampleReportIsAsBefore() throws {
    let files = try LibraryOutputs(of: .example).reportFiles
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try Self.exampleReport.expect(text, named: path)
    }
    try Self.exampleReport.expectExactly(Array(files.keys))
  }

  @Test func noFolderOfGoldensIsLeftOver() throws {
    try GoldenFolder.expectFolders(EvaluationCase.all.map(\.name))
  }
}
