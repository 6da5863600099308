import DocumentReading
import Foundation
import JSON
import ModelEvaluation
import TestSupport
import Testing

@testable import RecordReading
@testable import RoboflowFormat

/// Records that are laid out like one before are read by a shorter way: to the same values, and
/// refused with the same words, wherever they differ from it.
@Suite struct RecordLayoutTests {
  private static let first = #"""
    {"imageId":"a1","imageName":"one.jpg","split":"train","augmentations":3,"cluster":{"id":4,\#
    "embedding2D":[7.41237211227417,-16.5]},"stats":{"truePositives":2,"falsePositives":0,\#
    "falseNegatives":1,"precision":1.0,"recall":0.6666666666666666,"f1":0.8},\#
    "other":{"deep":[1]},"confusion":[[0,0,2],[1,5,1]]}
    """#
  private static let second =
    first
    .replacingOccurrences(of: "a1", with: "b22").replacingOccurrences(of: "one", with: "the other")
    .replacingOccurrences(of: "0.8}", with: "null}").replacingOccurrences(of: ":4,", with: ":-1,")
    .replacingOccurrences(of: "[1]", with: "[[], 2]").replacingOccurrences(of: ",[1,5,1]", with: "")

  /// Rows and faults of a page with these records.
  private func outcome(_ records: [String]) -> [String] {
    let text = #"{"images":["# + records.joined(separator: ",") + "]}"
    var faults = FaultCollector()
    let page = ImagePredictionsDocument(
      InputDocument(name: "page.json", bytes: Data(text.utf8)), faults: &faults)
    return EvaluationDump.rows(page.tables.first ?? ImageTable()).dropFirst(records.count)
      + faults.faults.map(\.sentence) + ["\(faults.total) faults, \(page.unusableTriples) triples"]
  }

  /// What becomes of a record behind one or two like it, which tell the layout, and behind empty ones of
  /// the same length, which tell of none; of the second one comes the layout of triples.
  private func expectTheSame(_ record: String) {
    for before in 1...2 {
      expectTheSame(record, behind: before)
    }
  }

  private func expectTheSame(_ record: String, behind before: Int) {
    let empty = "{" + String(repeating: " ", count: Self.first.utf8.count - 2) + "}"
    let (like, plain) = (
      outcome(Array(repeating: Self.first, count: before) + [record]),
      outcome(Array(repeating: empty, count: before) + [record])
    )
    // The splits that came before do not matter here.
    let numbered = plain.map { $0.replacingOccurrences(of: "split 1 ", with: "split 0 ") }
    #expect(
      like.map { $0.replacingOccurrences(of: "split 1 ", with: "split 0 ") } == numbered,
      "\(record)")
  }

  @Test func theShorterWayIsTaken() throws {
    var records = LikeRecords()
    var block = RecordBlock()
    let text = Array((Self.first + Self.second).utf8)
    try text.withUnsafeBufferPointer { bytes in
      var reader = DocumentReader(bytes, file: "").json
      #expect(!records.read(&reader, into: &block))
      records.learn(reader)
      #expect(records.read(&reader, into: &block) && records.read(&reader, into: &block))
      #expect(reader.position == bytes.count)
      let record = try #require(block.records.last)
      #expect(record.id?.string == "b22" && record.cluster == -1)
      #expect(record.recall == 0.6666666666666666 && record.f1.isNaN)
      #expect(record.x == 7.41237211227417 && record.y == -16.5)
      #expect(block.triples.map(\.count) == [2, 1, 2])
    }
  }

  @Test func aDamagedByteMakesTheSameDifference() {
    let record = Array(Self.second.utf8)
    let others = Array("\"\\{}[],:.-+eE0179n x\n\u{1}".utf8) + [0x80, 0xff]
    for index in record.indices {
      for byte in [others[index % others.count], others[(7 * index + 3) % others.count]] {
        var damaged = record
        damaged[index] = byte
        expectTheSame(String(decoding: damaged, as: UTF8.self))
      }
    }
  }

  @Test(
    arguments: [
      ("0.6666666666666666", "1.0000000001"), ("0.6666666666666666", "1.1"),
      ("0.6666666666666666", "0.66666666666666666666666"), ("0.6666666666666666", "6e-1"),
      ("0.6666666666666666", "00.6"), ("0.6666666666666666", "0."), ("0.6666666666666666", "-0.0"),
      ("0.6666666666666666", "NaN"), ("7.41237211227417", "12345678901234567890123"),
      ("7.41237211227417", "1e300"), ("7.41237211227417", "null"), ("7.41237211227417", "8,9"),
      ("\"truePositives\":2", "\"truePositives\":-2"),
      ("\"truePositives\":2", "\"truePositives\":2.0"),
      ("\"truePositives\":2", "\"truePositives\":1234567890"),
      ("\"truePositives\":2", "\"truePositives\":12345678901234"),
      ("\"truePositives\":2", "\"truePositives\":2,\"truePositives\":3"),
      ("the other", "the \u{e9} other"), ("the other", "the \\u00e9 other"), ("the other", ""),
      ("[[0,0,2]]", "[]"), ("[[0,0,2]]", "[ [ 0 , 0 , 2 ] , [ 1,2,3] ]"),
      ("[[0,0,2]]", "[[0,0]]"), ("[[0,0,2]]", "[[0,-1,2]]"), ("[[0,0,2]]", "[[0,0,2],]"),
      ("[[0,0,2]]", "null"), ("{\"id\":-1", "{\"id\":2147483648"), ("\"train\"", "\"test\""),
      ("\"train\"", "null"), (",\"split\":\"train\"", ""),
    ])
  func anotherValueMakesTheSameDifference(_ old: String, _ new: String) {
    let record = Self.second.replacingOccurrences(of: old, with: new)
    #expect(record != Self.second)
    expectTheSame(record)
  }

  @Test func anyLayoutIsLearned() throws {
    var maker = RandomEvaluation(seed: 3)
    let table = maker.images(count: 400)
    let compact = ImagePredictionsDocument.bytes(0..<400, of: table, Evaluation())
    let object = try JSONSerialization.jsonObject(with: Data(compact))
    let pretty = try JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys])
    var faults = FaultCollector()
    let pages = [Data(compact), pretty].map {
      ImagePredictionsDocument(InputDocument(name: "page", bytes: $0), faults: &faults)
    }
    #expect(faults.total == 0)
    #expect(EvaluationDump.rows(pages[0].tables[0]) == EvaluationDump.rows(pages[1].tables[0]))
    #expect(pages[0].imageCount == 400)
  }

  /// Lists that no layout of triples may be taken from, and such that tell one.
  @Test(
    arguments: [
      ("[[0,0,2],[1,5,1]]", true), ("[ [ 0 ,\n0,2 ],[1,5, 1]]", true), ("[]", false),
      ("[[0,0,2]]", false), ("[[0,0],[2,1,5,1]]", false), ("[[0,0,2,1,5,1]]", false),
    ])
  func triplesTellTheirLayout(list: String, isTold: Bool) {
    Array(list.utf8).withUnsafeBufferPointer { bytes in
      #expect((TripleLayout(bytes, bytes.indices) != nil) == isTold)
    }
  }
}
