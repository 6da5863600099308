import Testing

@testable import RoboflowAPI

@Suite struct NamesTests {
  @Test func roboflowInput() throws {
    let reference = try #require(try EvaluationReference(input: "roboflow:orchard/q7Rn"))
    #expect(reference.workspace == "orchard")
    #expect(reference.evaluationID == "q7Rn")
    #expect(try EvaluationReference(input: "evaluation/") == nil)
    #expect(try EvaluationReference(input: "./roboflow:a/b") == nil)
  }

  @Test(arguments: [
    "roboflow:", "roboflow:a", "roboflow:a/", "roboflow:/b", "roboflow:a/b/c", "roboflow:../b",
    "roboflow:a/..", "roboflow:a/.", "roboflow:a/b\n",
  ])
  func inputsThatNameNothing(text: String) {
    let failure = #expect(throws: RoboflowError.self) { try EvaluationReference(input: text) }
    #expect(failure?.exitCode == 64)
  }
}
