import JSON
import ModelEvaluation
import Testing

@testable import Assessment

@Suite struct SliceDocumentTests {
  private static func read(_ text: String) throws(EvaluationError) -> SliceDocument {
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBufferPointer { bytes throws(EvaluationError) in
      try SliceDocument(bytes, file: "slices.json")
    }
  }

  @Test(arguments: [
    SliceRule.namePart("tray_glare"), .tag("dark"), .presentClass("bolt \"x\""), .split("test"),
    .captureDate("2026-03-14"),
    .images([.init(id: "a", name: "one.jpg"), .init(id: "", name: "two.jpg")]),
  ])
  func whatIsWrittenIsReadAgain(_ rule: SliceRule) throws {
    let document = SliceDocument(
      [SampleSlices.slice(rule, gap: 0.25)],
      of: Header(evalID: "eval1", project: "sorter", versionID: "12"))
    let text = String(decoding: document.jsonFile, as: UTF8.self)
    #expect(try Self.read(text) == document)
  }

  @Test(arguments: [0, 1, 3])
  func thePiecesMakeUpTheFile(count: Int) {
    let slices = (0..<count).map { SampleSlices.slice(.tag("dark\($0)"), gap: 0.25) }
    let document = SliceDocument(slices, of: Header(evalID: "eval1"))
    let pieces = (0..<document.pieceCount).map { document.piece($0) }
    #expect(
      pieces.flatMap(\.self) == document.jsonFile
        && pieces.count == max(1, count + 2 * min(count, 1)))
  }

  private static let slice =
    #"{"kind":"weak-cluster","rule":{"namePart":"glare"},"value":0.4,"rest":0.7}"#

  private static func text(_ slice: String) -> String {
    #"{"schemaVersion":1,"slices":["# + slice + "]}"
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let text: String
    let sentence: String

    var testDescription: String { sentence }
  }

  static let faults = [
    Fault(
      text: "",
      sentence: "slices.json: line 1, column 1: expected a value, found the end of the file"),
    Fault(text: "[]", sentence: "slices.json: line 1, column 1: expected an object, found \"[\""),
    Fault(
      text: #"{"slices":[]}"#,
      sentence:
        "slices.json: line 1, column 14: expected a member \"schemaVersion\", found none"),
    Fault(
      text: #"{"schemaVersion":2,"slices":[]}"#,
      sentence:
        "slices.json: schemaVersion: expected 1, the version that this program knows, found \"2\""),
    Fault(
      text: #"{"schemaVersion":1}"#,
      sentence: "slices.json: line 1, column 20: expected a member \"slices\", found none"),
    Fault(
      text: text(slice + #",{"kind":"strong"}"#),
      sentence:
        "slices.json: slices[1].kind: expected one of \"weak-cluster\", \"weak-neighbourhood\", "
        + "\"missing-from-training\", found a double quote"),
    Fault(
      text: text(#"{"kind":"weak-cluster","value":0.4,"rest":0.7}"#),
      sentence: "slices.json: slices[0]: expected a member \"rule\", found none"),
    Fault(
      text: text(#"{"kind":"weak-cluster","rule":{"regex":"(a+)+$"},"value":0,"rest":1}"#),
      sentence:
        "slices.json: slices[0].rule.regex: expected one of namePart, tag, class, split, capturedOn, "
        + "images, found a double quote"),
    Fault(
      text: text(#"{"kind":"weak-cluster","rule":{},"value":0,"rest":1}"#),
      sentence: "slices.json: slices[0].rule: expected one rule, found 0"),
    Fault(
      text: text(#"{"kind":"weak-cluster","rule":{"namePart":""},"value":0,"rest":1}"#),
      sentence: "slices.json: slices[0].rule.namePart: expected a text, found an empty one"),
    Fault(
      text: text(#"{"kind":"weak-cluster","rule":{"namePart":"a"},"value":1.5,"rest":1}"#),
      sentence: "slices.json: slices[0].value: expected a number in 0...1, found \"1\""),
    Fault(
      text: text(#"{"kind":"weak-cluster","rule":{"images":[{}]},"value":0,"rest":1}"#),
      sentence: "slices.json: slices[0].rule.images[0]: expected a member \"name\", found none"),
  ]

  @Test(arguments: faults) func aBadFileIsOneSentenceWithItsPlace(_ fault: Fault) {
    do throws(EvaluationError) {
      _ = try Self.read(fault.text)
      Issue.record("no error")
    } catch {
      #expect(error.sentences == [fault.sentence])
    }
  }

  @Test func moreSlicesThanAnyoneReadsAreRefused() {
    let many = Array(repeating: Self.slice, count: 1001).joined(separator: ",")
    #expect(throws: EvaluationError.self) { try Self.read(Self.text(many)) }
  }

  @Test func aPartIsComparedAsNamesAre() throws {
    let document = try Self.read(
      Self.text(#"{"kind":"weak-cluster","rule":{"namePart":"Lane007"},"value":0,"rest":1}"#))
    #expect(document.slices.first?.rule == .namePart("lane#"))
  }
}
