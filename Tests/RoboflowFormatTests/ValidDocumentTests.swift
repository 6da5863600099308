import Foundation
import ModelEvaluation
import RoboflowFormat
import Testing

/// What is accepted, what is made of it, and what is noted: each `valid/NAME.json` or evaluation
/// folder `valid/NAME` has its `NAME.txt`.
@Suite struct ValidDocumentTests {
  static let cases = Fixtures.cases(in: "valid")

  @Test(arguments: cases) func becomesThisEvaluation(_ name: String) throws {
    let folder = Fixtures.folder.appendingPathComponent("valid/" + name).path
    let isFolder = FileManager.default.fileExists(atPath: folder)
    let input = try EvaluationInput(path: isFolder ? folder : folder + ".json")
    let dump = EvaluationDump(decoded: try DecodedEvaluation(input))
    try Fixtures.expect(dump.text, "valid/" + name)
  }

  @Test func everyCaseHasItsText() {
    #expect(Self.cases == Fixtures.expectations(in: "valid"))
  }
}
