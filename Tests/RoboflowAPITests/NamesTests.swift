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

  @Test(arguments: [
    ("plain", "plain"), ("  a \t\n b  ", "a b"), ("\u{1b}[31mred\u{7}", "[31mred"),
    ("a\u{202e}b\u{200b}c", "a b c"), ("日本 é", "日本 é"), ("", ""), ("\u{0}\u{1}", ""),
  ])
  func printable(text: String, expected: String) {
    #expect(text.printable() == expected)
  }

  @Test func printableIsShort() {
    #expect(String(repeating: "x", count: 5000).printable(limit: 10) == "xxxxxxxxx…")
    #expect(String(repeating: "\u{1}", count: 5_000_000).printable(limit: 10) == "")
  }
}
