import Foundation
import ModelEvaluation
import RoboflowFormat
import Testing

/// What is refused, and with which words: each `invalid/NAME.json` has its `NAME.txt`.
@Suite struct InvalidDocumentTests {
  static let cases = Fixtures.cases(in: "invalid")

  @Test(arguments: cases) func isRefusedWithTheseWords(_ name: String) throws {
    let error = #expect(throws: EvaluationError.self) { try Self.decode(name) }
    let words = error.map { $0.sentences.joined(separator: "\n") + "\n" } ?? ""
    try Fixtures.expect(words, "invalid/" + name)
  }

  @Test func everyCaseHasItsWords() {
    #expect(Self.cases == Fixtures.expectations(in: "invalid"))
    #expect(Self.cases.count >= 45)
  }

  /// Decodes the fixture; a report can do without a panel, so that is read alone.
  private static func decode(_ name: String) throws {
    if let panel = Panel.optional.first(where: { name.hasPrefix($0.rawValue) }) {
      _ = try WholeDocument.panel(panel, try Fixtures.data("invalid/\(name).json"))
    } else {
      _ = try DecodedEvaluation(input(name))
    }
  }

  /// The fixture in the place that its name asks for, beside sound documents.
  private static func input(_ name: String) throws -> EvaluationInput {
    let bytes = try Fixtures.data("invalid/\(name).json")
    let sound = InputDocument(
      name: "vector-analysis.json", bytes: Data(#"{"clusters": [{"id": 0, "numImages": 1}]}"#.utf8))
    if name.hasPrefix("images-") {
      let page = InputDocument(name: "image-predictions.json", bytes: bytes)
      return EvaluationInput(vectorAnalysis: sound, imagePredictions: [page])
    }
    if name.hasPrefix("evaluation-") {
      let header = InputDocument(name: "evaluation.json", bytes: bytes)
      return EvaluationInput(vectorAnalysis: sound, evaluation: header)
    }
    return EvaluationInput(
      vectorAnalysis: InputDocument(name: "vector-analysis.json", bytes: bytes))
  }
}
