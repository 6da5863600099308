import Foundation
import ModelEvaluation
import RoboflowFormat
import Testing

/// What records may say beyond the service's own fields.
@Suite struct ImageExtrasTests {
  private static func read(_ records: String) throws -> Evaluation {
    let analysis = Data(#"{"clusters":[{"id":0,"numImages":3}]}"#.utf8)
    let page = Data(#"{"images":[\#(records)]}"#.utf8)
    return try DecodedEvaluation(
      EvaluationInput(vectorAnalysis: analysis, imagePredictions: [page])
    ).evaluation
  }

  private static let plain =
    #"{"imageId":"a","imageName":"a.jpg","split":"test","cluster":{"id":0},"stats":{"f1":1}}"#

  @Test func unitsTagsAndTimesAreRead() throws {
    let told = ["b", "c"].map {
      #"{"imageId":"\#($0)","imageName":"\#($0).jpg","split":"test","unit":7,"#
        + #""tags":["dark",3,"wet"],"capturedAt":"2026-03-14","cluster":{"id":0},"stats":{"f1":1}}"#
    }
    let table = try #require(try Self.read(([Self.plain] + told).joined(separator: ",")).images)
    #expect(table.extras[0].isEmpty)
    #expect(
      table.extras[2]
        == ImageExtras.Extra(unit: 7, tags: ["dark", "wet"], capturedAt: "2026-03-14"))
  }

  /// A member of the same name and another meaning is no fault.
  @Test func whatIsOfAnotherTypeIsPassedOver() throws {
    let other =
      #"{"imageId":"b","imageName":"b.jpg","unit":"px","tags":null,"capturedAt":12,"stats":{"f1":1}}"#
    #expect(try Self.read(other).images?.extras.isEmpty == true)
  }

  @Test func rowsKeepThemWhenTablesAreJoinedAndRowsRemoved() throws {
    var table = ImageTable()
    var other = try #require(
      try Self.read(
        [Self.plain, Self.plain.replacing(#""a"#, with: #""b"#)].joined(separator: ",")
      )
      .images)
    other.extras[1].unit = 4
    _ = table.append(other)
    _ = table.append(other)
    #expect(table.extras[1].unit == 4 && table.extras[3].unit == 4 && table.extras[2].isEmpty)
    let rest = table.removing([0, 1])
    #expect(rest.extras[1].unit == 4 && rest.extras[0].isEmpty)
  }
}
