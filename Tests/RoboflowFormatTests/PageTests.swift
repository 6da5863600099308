import DocumentReading
import Foundation
import ModelEvaluation
import Parallel
import RecordReading
import TestSupport
import Testing

@testable import RoboflowFormat

/// Pages of image predictions: any cut and any order of files give the same table.
@Suite struct PageTests {
  private static let analysis = Data(#"{"clusters": []}"#.utf8)

  private static func record(_ index: Int) -> String {
    let split = ["holdout", "test", "train", "valid"][index % 4]
    return #"{"imageId":"i\#(index)","imageName":"n\#(index).jpg","split":"\#(split)","#
      + #""cluster":{"id":\#(index % 3),"embedding2D":[\#(index),0.5]},"stats":{"f1":0.\#(index)},"#
      + #""confusion":[[\#(index),0,1]]}"#
  }

  private static func page(_ rows: Range<Int>, hasOffset: Bool = true) -> Data {
    let offset = hasOffset ? #""offset": \#(rows.lowerBound), "# : ""
    return Data("{\(offset)\"images\": [\(rows.map(record).joined(separator: ","))]}".utf8)
  }

  private static func dump(_ pages: [Data]) throws -> String {
    EvaluationDump(
      decoded: try DecodedEvaluation(vectorAnalysis: analysis, imagePredictions: pages)
    ).text
  }

  @Test func anyCutAndAnyOrderGiveTheSameTable() throws {
    let whole = try Self.dump([Self.page(0..<40)])
    var generator = SeededGenerator(seed: 3)
    for size in [1, 7, 13, 39] {
      let starts = Array(stride(from: 0, to: 40, by: size))
      let pages = starts.map { Self.page($0..<min($0 + size, 40)) }
      // The note about unlisted clusters names the file, which is not the same here.
      let inOrder = try Self.dump(pages).replacing(#/page-0*1\.json/#, with: "page-1.json")
      #expect(inOrder == whole)
      for _ in 0..<5 {
        let shuffled = try Self.dump(pages.shuffled(using: &generator))
        #expect(Self.withoutNotes(shuffled) == Self.withoutNotes(whole))
      }
    }
  }

  @Test func pagesWithoutOffsetComeLastInTheOrderOfTheirNames() throws {
    let pages = [
      Self.page(4..<5, hasOffset: false), Self.page(2..<4), Self.page(5..<6, hasOffset: false),
      Self.page(0..<2),
    ]
    #expect(
      Self.withoutNotes(try Self.dump(pages))
        == Self.withoutNotes(try Self.dump([Self.page(0..<6)])))
  }

  @Test func overlappingPagesCountEveryRecordOnce() throws {
    let pages = [Self.page(0..<20), Self.page(15..<40), Self.page(0..<40)]
    let decoded = try DecodedEvaluation(vectorAnalysis: Self.analysis, imagePredictions: pages)
    #expect(decoded.evaluation.images?.count == 40)
    let note = try #require(decoded.notes.first { $0.sentence.contains("repeat") })
    #expect(note.file == "image-predictions/page-3.json")
    #expect(note.place == "images[0]")
    #expect(note.sentence.hasPrefix("45 records repeat earlier ones"))
  }

  /// One response holds what the list held at one time; two may hold it at two.
  @Test(arguments: [(total: 3, kept: 3), (4, 2), (nil, 2)] as [(total: Int?, kept: Int)])
  func recordsOfOneWholeResponseAreAllKept(total: Int?, kept: Int) throws {
    let rows = #"{"imageId":"a"},{"imageId":"b"},{"imageId":"a"}"#
    let total = total.map { #""totalImages":\#($0),"# } ?? ""
    let page = Data("{\(total)\"images\": [\(rows)]}".utf8)
    let decoded = try DecodedEvaluation(vectorAnalysis: Self.analysis, imagePredictions: [page])
    #expect(decoded.evaluation.images?.count == kept)
    #expect(decoded.notes.contains { $0.sentence.contains("repeat") } == (kept < 3))
  }

  /// Whether the offset is in front of the records or behind them, whichever page is the first to come
  /// and however many are read at once.
  @Test(arguments: [1, 2, 3], [1, 500, 1 << 20])
  func pagesAreJoinedInTheOrderOfTheirOffsets(threads: Int, pieceSize: Int) throws {
    let pages = (0..<12).map { page in
      let rows = (0..<3).map { #"{"imageId":"\#(page * 3 + $0)","split":"s\#(page % 5)"}"# }
        .joined(separator: ",")
      let offset = #""offset":\#(page * 3)"#
      let text =
        page % 3 == 1 ? #"{"images":[\#(rows)],\#(offset)}"# : #"{\#(offset),"images":[\#(rows)]}"#
      return InputDocument(name: "page-\(page).json", bytes: Data(text.utf8))
    }
    for order in [pages, pages.reversed(), Array(pages[5...] + pages[..<5])] {
      var faults = FaultCollector()
      let work = DecodingWork(threads: Threads(threads), pieceSize: pieceSize)
      let joined = JoinedImages(order, by: work, faults: &faults)
      #expect((0..<36).map { joined.table.ids[$0] } == (0..<36).map(String.init))
      #expect(joined.table.splitNames == (0..<5).map { "s\($0)" })
      #expect(joined.documents.map(\.file) == pages.map(\.name) && faults.total == 0)
    }
  }

  @Test func faultsOfPagesStayInTheOrderGiven() {
    let pages = [9, 3, 6].map { offset in
      InputDocument(
        name: "at-\(offset)", bytes: Data(#"{"offset":\#(offset),"images":[1]}"#.utf8))
    }
    var faults = FaultCollector()
    _ = JoinedImages(pages, by: DecodingWork(), faults: &faults)
    #expect(faults.faults.map(\.file) == pages.map(\.name))
  }

  @Test func rowsAreTheSameOnlyWhenIDAndNameAndSplitAreTheSame() {
    var table = ImageTable()
    let keys =
      [
        ("ab", "c", 0), ("a", "bc", 0), ("ab", "c", 1), ("", "c", 0), ("ab", "c", 0), ("", "", 0),
        ("", "", 0), ("a", "bc", 0), ("", "c", 0),
      ] as [(String, String, UInt8)]
    for (id, name, split) in keys {
      table.ids.append(id)
      table.names.append(name)
      table.splits.append(split)
      table.f1s.append(0)
    }
    let repeated = RepeatedRows(in: table)
    #expect(repeated.rows == [4, 7, 8] && !repeated.areIDsDistinct)
  }

  @Test(arguments: [(["a", "b", "ab"], true), (["a", "b", "a"], false), (["a", ""], false)])
  func tellsWhetherEveryRowHasAnotherID(ids: [String], areDistinct: Bool) {
    var table = ImageTable()
    for (row, id) in ids.enumerated() {
      table.ids.append(id)
      table.names.append("\(row)")
      table.splits.append(0)
      table.f1s.append(0)
    }
    let repeated = RepeatedRows(in: table)
    #expect(repeated.areIDsDistinct == areDistinct && repeated.rows.isEmpty)
  }

  @Test func splitsBeyondTheLimitAreNoted() throws {
    let page = { (range: Range<Int>) in
      let rows = range.map { #"{"imageId":"\#($0)","split":"s\#($0)"}"# }.joined(separator: ",")
      return Data("{\"images\": [\(rows)]}".utf8)
    }
    for pages in [[page(0..<300)], [page(0..<200), page(200..<300)]] {
      let decoded = try DecodedEvaluation(vectorAnalysis: Self.analysis, imagePredictions: pages)
      let images = try #require(decoded.evaluation.images)
      #expect(images.splitNames.count == 255)
      #expect(images.splits.count { $0 == ImageTable.noSplit } == 45)
      #expect(decoded.notes.contains { $0.sentence.contains("more than 255 different splits") })
    }
  }

  private static func withoutNotes(_ dump: String) -> [Substring] {
    dump.split(separator: "\n").filter { !$0.hasPrefix("note ") }
  }
}
