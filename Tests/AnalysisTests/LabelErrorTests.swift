import COCOFormat
import Detections
import ModelEvaluation
import Testing

@testable import Analysis

/// Labels that an analysis finds contradicted, and how far gains could be off.
@Suite struct LabelErrorTests {
  /// Letters: numbers would be frames of one video, and draws of units few.
  private static let names = "abcdefghijklmnopqrst".map(String.init)

  /// Twenty images with an apple that is found; on the last a leaf is found too, which is not labelled.
  private func evaluation(isMissed: (Int) -> Bool = { _ in false }) throws -> Evaluation {
    let images = (1...20).map {
      #"{"id":\#($0),"file_name":"\#(Self.names[$0 - 1]).jpg","width":90,"height":90}"#
    }
    let objects =
      (1...20).map { #"{"image_id":\#($0),"category_id":1,"bbox":[0,0,30,30]}"# }
      + [#"{"image_id":1,"category_id":2,"bbox":[60,60,20,20]}"#]
    let truth = """
      {"images":[\(images.joined(separator: ","))],"annotations":[\(objects.joined(separator: ","))],
      "categories":[{"id":1,"name":"apple"},{"id":2,"name":"leaf"}]}
      """
    let found =
      (1...20).filter { !isMissed($0) }.map {
        #"{"image_id":\#($0),"category_id":1,"bbox":[0,0,30,29],"score":0.97}"#
      }
      + [(1, 0.99), (20, 0.98)].map {
        #"{"image_id":\#($0),"category_id":2,"bbox":[60,60,20,20],"score":\#($1)}"#
      }
    let dataset = try COCODataset([
      try Array(truth.utf8).withUnsafeBufferPointer {
        try TruthDocument($0, file: "truth.json", split: "test", readsOutlines: false)
      }
    ])
    let detections = try Array("[\(found.joined(separator: ","))]".utf8).withUnsafeBufferPointer {
      try DetectionsDocument($0, file: "found.json", readsOutlines: false)
    }
    return DetectionAnalysis(
      dataset, try COCODetections(detections, dataset), AnalysisSettings()
    ).evaluation
  }

  @Test func aSureDetectionOfWhatIsNotLabelledIsACandidate() throws {
    let errors = try #require(try evaluation().panels.labelErrors)
    #expect(errors.labels == 21 && errors.total == 1)
    let candidate = try #require(errors.candidates.first)
    #expect(candidate.kind == .overlooked && candidate.imageName == "t.jpg")
    #expect(candidate.className == "leaf" && candidate.split == "test")
    #expect((candidate.score ?? 1) < 0.1)
    // 60, 60, 20 and 20 of 90 pixels.
    #expect(candidate.area == PictureArea(x: 0.6667, y: 0.6667, width: 0.2222, height: 0.2222))
  }

  @Test func gainsHaveIntervals() throws {
    let types = try #require(try evaluation { $0 % 4 == 0 }.panels.errorTypes)
    let missed = try #require(types.all[.missed])
    let interval = try #require(missed.gainInterval)
    let gain = try #require(missed.gain)
    #expect(interval.contains(gain))
    #expect(interval.lowerBound > 0)
    let apple = try #require(types.classes.first { $0.name == "apple" })
    #expect(apple.group[.missed]?.gainInterval?.contains(apple.group[.missed]?.gain ?? -1) == true)
  }
}
