import Foundation
import TestSupport
import Testing

/// What every command writes, held against what it wrote before.
@Suite struct WholeOutputTests {
  @Test(arguments: EvaluationCase.all)
  func outputsAreAsBefore(evaluation: EvaluationCase) throws {
    for outputs in try KeptOutputs.of(evaluation) { try expectAsBefore(outputs) }
  }

  @Test func siteIsAsBefore() throws {
    try expectAsBefore(KeptOutputs.site())
  }

  @Test func comparisonIsAsBefore() throws {
    try expectAsBefore(KeptOutputs.comparison())
  }

  @Test func noFolderOfGoldensIsLeftOver() throws {
    try GoldenFolder.expectFolders(
      EvaluationCase.all.map(\.name) + [KeptOutputs.siteName, KeptOutputs.comparisonName])
    withKnownIssue { try GoldenFolder.expectFolders([KeptOutputs.siteName]) }
  }

  /// `95%` in every text, drawn or written.
  @Test func percentSignsStandAtTheirNumbers() throws {
    let goldens = repositoryRoot.appendingPathComponent("Tests/WholeOutputTests/Goldens")
    let files = try FileManager.default.subpathsOfDirectory(atPath: goldens.path)
      .filter { file in [".html", ".md", ".json", ".eml", ".xml"].contains { file.hasSuffix($0) } }
    #expect(files.count > 90)
    for file in files {
      let text = try String(contentsOf: goldens.appendingPathComponent(file), encoding: .utf8)
      #expect(text.firstMatch(of: /[0-9][ \u{A0}\u{2009}\u{202F}]%/) == nil, "\(file)")
    }
  }

  private func expectAsBefore(_ outputs: KeptOutputs) throws {
    for (name, text) in outputs.texts.sorted(by: { $0.key < $1.key }) {
      try outputs.goldens.expect(text, named: name)
    }
    try outputs.goldens.expectExactly(Array(outputs.texts.keys))
  }
}
