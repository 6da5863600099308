import COCOFormat
import Detections
import Foundation
import ModelEvaluation
import Testing

@testable import Analysis

/// The boxes that an analysis keeps of its images.
@Suite struct BoxesTests {
  /// Two apples and a crowd on one image; one apple is found, and a leaf where there is none.
  private func boxes(
    size: String = #","width":100,"height":50"#, shapes: [String: PictureShape] = [:]
  ) throws -> (panel: PictureBoxes?, notes: [String]) {
    let truth = """
      {"images":[{"id":1,"file_name":"a.jpg"\(size)}],
      "categories":[{"id":1,"name":"apple"},{"id":2,"name":"leaf"}],"annotations":[
      {"image_id":1,"category_id":1,"bbox":[0,0,10,10]},
      {"image_id":1,"category_id":1,"bbox":[50,20,20,10]},
      {"image_id":1,"category_id":2,"bbox":[80,30,20,20],"iscrowd":1}]}
      """
    let found = """
      [{"image_id":1,"category_id":1,"bbox":[0,0,10,9],"score":0.9},
      {"image_id":1,"category_id":2,"bbox":[20,20,5,5],"score":0.81},
      {"image_id":1,"category_id":2,"bbox":[30,20,5,5],"score":0.1}]
      """
    let dataset = try COCODataset([
      try Array(truth.utf8).withUnsafeBufferPointer {
        try TruthDocument($0, file: "truth.json", split: "test", readsOutlines: false)
      }
    ])
    let detections = try Array(found.utf8).withUnsafeBufferPointer {
      try DetectionsDocument($0, file: "found.json", readsOutlines: false)
    }
    var settings = AnalysisSettings()
    settings.confidence = 0.5
    let analysis = DetectionAnalysis(
      dataset, try COCODetections(detections, dataset), settings, shapes: shapes)
    return (analysis.evaluation.panels.boxes, analysis.pictures.notes)
  }

  @Test func areThoseThatCountInSharesOfThePicture() throws {
    let panel = try #require(try boxes().panel)
    #expect(panel.hasDetections && panel.overlap == 0.5 && panel.confidence == 0.5)
    #expect(panel.classes == ["apple", "leaf"])
    #expect(
      panel.images == [
        .init(
          name: "a.jpg", split: "test",
          boxes: [
            .init(kind: .missed, category: 0, x: 0.5, y: 0.4, width: 0.2, height: 0.2),
            .init(
              kind: .falseAlarm, category: 1, x: 0.2, y: 0.4, width: 0.05, height: 0.1, score: 0.81),
            .init(kind: .object, category: 0, x: 0, y: 0, width: 0.1, height: 0.2),
            .init(kind: .match, category: 0, x: 0, y: 0, width: 0.1, height: 0.18, score: 0.9),
            .init(kind: .crowd, category: 1, x: 0.8, y: 0.6, width: 0.2, height: 0.4),
          ])
      ])
  }

  @Test func aPictureTellsTheSizeThatIsNotStated() throws {
    let without = try boxes(size: "")
    #expect(without.panel == nil)
    #expect(
      without.notes == [
        "1\u{A0}image has no width and height in the ground truth, which --images would tell, for "
          + "example \"a.jpg\"; their boxes are not kept"
      ])
    let with = try boxes(size: "", shapes: ["a.jpg": PictureShape(width: 100, height: 50)])
    #expect(try with.panel == boxes().panel && with.notes.isEmpty)
  }

  @Test func labelsOnAPictureAsItIsStoredAreTurned() throws {
    let shape = PictureShape(width: 100, height: 50, orientation: 6)
    let turned = try #require(try boxes(shapes: ["a.jpg": shape]).panel?.images.first?.boxes.first)
    // A quarter turn to the right: what was at the bottom left is at the top left.
    #expect(turned == .init(kind: .missed, category: 0, x: 0.4, y: 0.5, width: 0.2, height: 0.2))
  }

  @Test func labelsOnTheUprightPictureStayAsTheyAre() throws {
    let shape = PictureShape(width: 50, height: 100, orientation: 8)
    #expect(try boxes(shapes: ["a.jpg": shape]).panel == boxes().panel)
    // A picture of another scale has the same shape.
    let scaled = PictureShape(width: 401, height: 200)
    #expect(try boxes(shapes: ["a.jpg": scaled]).panel == boxes().panel)
  }

  @Test func labelsOfAnotherShapeAreNotKept() throws {
    let other = try boxes(shapes: ["a.jpg": PictureShape(width: 100, height: 90)])
    #expect(other.panel == nil)
    #expect(other.notes.first?.contains("another shape than the ground truth states") == true)
  }
}
