import DocumentReading
import Foundation
import ModelEvaluation
import Parallel
import TestSupport
import Testing

@testable import RoboflowFormat

/// A long page is read in pieces beside each other, on which nothing that comes out depends.
@Suite struct RecordPiecesTests {
  /// Everything that decoding a page gives, cut into pieces of a size.
  private func outcome(
    _ text: String, threads: Int, pieceSize: Int, keepsPieces: Bool = false
  ) -> [String] {
    let (page, faults) = ImagePredictionsDocument.decoded(
      InputDocument(name: "page.json", bytes: Data(text.utf8)),
      by: DecodingWork(
        threads: Threads(threads), pieceSize: pieceSize, keepsPieces: keepsPieces))
    #expect(keepsPieces || page.tables.count <= 1)
    var table = page.tables.first ?? ImageTable()
    for piece in page.tables.dropFirst() {
      let hasKeptSplits = table.append(piece)
      #expect(hasKeptSplits)
    }
    return EvaluationDump.rows(table)
      + ["\(page.unusableTriples) \(page.hasLostSplits) \(page.totalImages ?? -1)"]
      + faults.faults.map(\.sentence) + ["\(faults.total) faults"]
  }

  private func expectTheSame(_ text: String, rows: Int? = nil) {
    let whole = outcome(text, threads: 1, pieceSize: .max / 2)
    if let rows { #expect(whole.first?.hasPrefix("images \(rows) ") == true) }
    for (threads, size) in [(1, 500), (2, 500), (3, 37), (2, 1), (3, 100_000)] {
      #expect(
        outcome(text, threads: threads, pieceSize: size) == whole, "\(threads), \(size): \(text)")
      #expect(
        outcome(text, threads: threads, pieceSize: size, keepsPieces: true) == whole,
        "\(threads), \(size), kept: \(text)")
    }
  }

  private static func page(_ records: [String], behind: String = "") -> String {
    #"{"totalImages":7,"images":["# + records.joined(separator: ",\n ") + "]" + behind + "}"
  }

  private static let records = (0..<60).map { row in
    #"{"imageId":"id\#(row)","imageName":"n","split":"s\#(row % 7)","stats":{"f1":0.\#(row)},"#
      + #""confusion":[[-1,0,1],[1,2,3]],"cluster":{"id":\#(row),"embedding2D":[1,2]}}"#
  }

  @Test func piecesMakeUpThePage() {
    expectTheSame(Self.page(Self.records), rows: 60)
    expectTheSame(Self.page(Self.records, behind: #","offset":3,"other":[{},{}]"#), rows: 60)
    expectTheSame(Self.page([]), rows: 0)
    expectTheSame(Self.page(["{}"]), rows: 1)
  }

  @Test func placesThatOnlyLookLikeBordersAreNone() {
    let odd = #"{"imageName":"},{}, {","x":[{},{},{"imageName":"no"},{}],"y":"}\",{"}"#
    expectTheSame(Self.page(Array(repeating: odd, count: 50)), rows: 50)
    expectTheSame(Self.page(Self.records + [odd] + Self.records), rows: 121)
    expectTheSame(Self.page(Self.records, behind: #","other":[{"a":1},{"a":2},{}]"#), rows: 60)
  }

  @Test(
    arguments: [0, 13, 30, 59], ["3", #"{"split":4}"#, #"{"stats":{"f1":7}}"#, "{]", "\u{1}", "{"])
  func faultsAreTheSame(place: Int, damaged: String) {
    var records = Self.records
    records[place] = damaged
    expectTheSame(Self.page(records))
    records[(place + 25) % 60] = #"{"augmentations":"none"}"#
    expectTheSame(Self.page(records))
  }

  @Test func anEarlyEndIsFoundTheSame() {
    let text = Self.page(Self.records)
    for count in stride(from: 30, to: text.utf8.count, by: 97) {
      expectTheSame(String(text.prefix(count)))
    }
  }

  @Test func moreSplitsThanCanBeToldApartAreLostTheSame() {
    let records = (0..<300).map { #"{"imageName":"n\#($0)","split":"s\#($0)"}"# }
    expectTheSame(Self.page(records + records), rows: 600)
  }

  @Test func onlySeveralResponsesCanRepeatARow() throws {
    let analysis = Data(#"{"clusters":[]}"#.utf8)
    func count(_ total: Int) throws -> Int? {
      let page = #"{"totalImages":\#(total),"images":[{"imageId":"a"},{"imageId":"a"}]}"#
      return try DecodedEvaluation(vectorAnalysis: analysis, imagePredictions: [Data(page.utf8)])
        .evaluation.images?.count
    }
    #expect(try count(2) == 2)
    #expect(try count(1) == 1)
  }
}
