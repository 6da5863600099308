import Foundation
import ModelEvaluation
import RoboflowFormat
import TestSupport
import Testing

/// Damaged panels either decode or are refused in words.
@Suite struct PanelDamageTests {
  private static let sound = InputDocument(
    name: "vector-analysis.json", bytes: Data(#"{"clusters": []}"#.utf8))

  @Test(arguments: Panel.optional)
  func mutationsAreDecodedOrRefused(_ panel: Panel) throws {
    let bytes = Array(try Fixtures.data("valid/panels-detection/\(panel.rawValue).json"))
    var generator = SeededGenerator(seed: 3)
    var refusals = 0
    for _ in 0..<500 where isRefused(Mutation.mutated(bytes, &generator), panel) { refusals += 1 }
    #expect((50..<500).contains(refusals))
  }

  @Test(arguments: Panel.optional)
  func everyTruncationIsRefused(_ panel: Panel) throws {
    let bytes = Array(try Fixtures.data("valid/panels-detection/\(panel.rawValue).json"))
    let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
    for count in 0...end { #expect(isRefused(Array(bytes[..<count]), panel), "\(count) bytes") }
  }

  @Test func aHugeMatrixOfShortRowsStaysSmall() throws {
    let names = (0..<20_000).map { "\"c\($0)\"" }.joined(separator: ",")
    let rows = (0..<20_000).map { _ in "[1]" }.joined(separator: ",")
    let document = InputDocument(
      name: "confusion-matrix.json",
      bytes: Data("{\"classes\":[\(names)],\"matrix\":[\(rows)]}".utf8))
    let input = EvaluationInput(
      vectorAnalysis: Self.sound, panels: [.init(panel: .confusionMatrix, document: document)])
    let matrix = try #require(try DecodedEvaluation(input).evaluation.panels.confusionMatrix)
    #expect(matrix[19_999, 0] == 1 && matrix[19_999, 19_999] == 0 && matrix[0, 20_000] == 0)
  }

  @Test func sumsStopAtTheGreatestInteger() {
    let matrix = ConfusionMatrix(classes: ["a", "b"], rows: [[.max, 5]])
    #expect(matrix.total(ofActual: 0) == .max)
    #expect(matrix.total(ofActual: 1) == 0)
  }

  /// The report can do without a panel: what is wrong with it is a note, and the rest stays.
  @Test(arguments: [
    (#"{"classes": ["a"], "matrix": [[1.5]]}"#, "matrix[0][0]"), ("[]", ""),
    ("{\"classes\": [", ""),
  ])
  func aPanelThatCannotBeReadIsLeftOutWithANote(_ text: String, _ place: String) throws {
    let panels = [
      (Panel.confusionMatrix, Data(text.utf8)),
      (.mapResults, try Fixtures.data("valid/panels-detection/map-results.json")),
    ].map { panel, bytes in
      EvaluationInput.PanelFile(
        panel: panel, document: InputDocument(name: panel.fileName, bytes: bytes))
    }
    let decoded = try DecodedEvaluation(
      EvaluationInput(vectorAnalysis: Self.sound, panels: panels))
    #expect(decoded.evaluation.panels.confusionMatrix == nil)
    #expect(decoded.evaluation.panels.mapResults != nil)
    let note = try #require(decoded.notes.first { $0.file == "confusion-matrix.json" })
    #expect(note.sentence.hasPrefix("Expected ") && note.sentence.hasSuffix("panel is left out."))
    if !place.isEmpty { #expect(note.place == place) }
  }

  private func isRefused(_ bytes: [UInt8], _ panel: Panel) -> Bool {
    (try? WholeDocument.panel(panel, Data(bytes))) == nil
  }
}
