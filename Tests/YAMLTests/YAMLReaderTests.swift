import Testing

@testable import YAML

/// What texts mean, where it stands, and every way in which a text is refused.
@Suite struct YAMLReaderTests {
  private static func node(_ text: String) throws -> YAMLNode {
    try #require(try YAMLReader.node(in: text))
  }

  @Test(arguments: ["", "\n\n", "# nothing yet\n", "---\n...\n# end"])
  func saysNothing(_ text: String) throws {
    let node = try YAMLReader.node(in: text)
    #expect(node == nil || node?.isNull == true)
  }

  @Test func keepsOrderAndLines() throws {
    let root = try Self.node("b: 1\n# words\na: [x, 'y z']\nb: {c: ~}\n")
    let entries = try #require(root.mapping)
    #expect(entries.map(\.key.text) == ["b", "a", "b"])
    #expect(entries.map(\.value.line) == [1, 3, 4])
    #expect(entries[1].value.list?.map(\.text) == ["x", "y z"])
    #expect(entries[2].value.mapping?.first?.value.isNull == true)
  }

  struct Scalar: Sendable {
    let text: String
    var bool: Bool?
    var wholeNumber: Int?
    var number: Double?
    var isNull = false
  }

  static let scalars = [
    Scalar(text: "~", isNull: true), Scalar(text: "null", isNull: true), Scalar(text: "'~'"),
    Scalar(text: "true", bool: true), Scalar(text: "No", bool: false), Scalar(text: "y"),
    Scalar(text: "3", wholeNumber: 3, number: 3), Scalar(text: "-0", wholeNumber: 0, number: 0),
    Scalar(text: "0.25", number: 0.25), Scalar(text: "1e-3", number: 0.001),
    Scalar(text: "\"0.5\"", number: 0.5), Scalar(text: ".nan"), Scalar(text: "nan"),
    Scalar(text: "inf"), Scalar(text: "1e999"), Scalar(text: "0x10"), Scalar(text: "1,5"),
    Scalar(text: "10%"), Scalar(text: "9223372036854775808", number: 9_223_372_036_854_775_808),
  ]

  @Test(arguments: scalars) func means(_ scalar: Scalar) throws {
    let node = try Self.node("a: \(scalar.text)").mapping?.first?.value
    #expect(node?.bool == scalar.bool)
    #expect(node?.wholeNumber == scalar.wholeNumber)
    #expect(node?.number == scalar.number)
    #expect(node?.isNull == scalar.isNull)
  }

  static let bad = [
    ("a: [1\n", YAMLError(line: 2, column: 1, problem: "did not find expected ',' or ']'")),
    (
      "a: b: c",
      YAMLError(line: 1, column: 5, problem: "mapping values are not allowed in this context")
    ),
    ("a: &x 1\nb: *x", YAMLError(line: 2, column: 4, problem: "an alias")),
    ("a: 1\n---\nb: 2", YAMLError(line: 2, column: 1, problem: "a second document")),
    ("a: \u{1}", YAMLError(line: 1, column: 1, problem: "control characters are not allowed")),
    (
      String(repeating: "[", count: 40),
      YAMLError(line: 1, column: 33, problem: "more than 32 levels in each other")
    ),
  ]

  @Test(arguments: bad.indices) func refuses(index: Int) {
    let (text, error) = Self.bad[index]
    #expect(throws: error) { try YAMLReader.node(in: text) }
  }

  @Test func readsAMillionBracketsInBoundedDepth() {
    #expect(throws: YAMLError.self) {
      try YAMLReader.node(in: String(repeating: "[", count: 1_000_000))
    }
    #expect(throws: YAMLError.self) {
      try YAMLReader.node(in: String(repeating: "? ", count: 100_000))
    }
  }
}
