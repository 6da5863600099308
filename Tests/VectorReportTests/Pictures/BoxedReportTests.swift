import Foundation
import ModelEvaluation
import PictureSamples
import Pictures
import ReportFolder
import RoboflowFormat
import TestSupport
import Testing

@testable import VectorReport

/// Reports on images without clusters, with boxes drawn over their pictures.
@Suite struct BoxedReportTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["a.png", "b.png", "c.png"] {
      let picture = SamplePicture.make(width: 400, height: 300, seed: UInt64(name.utf8.count))
      try Data(PictureFile.png(picture)).write(to: folder.url.appendingPathComponent(name))
    }
  }

  private static let page = """
    {"totalImages":3,"images":[
    {"imageName":"a.png","split":"test","stats":{"truePositives":1,"falsePositives":1,
    "falseNegatives":1,"precision":0.5,"recall":0.5,"f1":0.5}},
    {"imageName":"b.png","split":"test","stats":{"truePositives":2,"falsePositives":0,
    "falseNegatives":0,"precision":1,"recall":1,"f1":1}},
    {"imageName":"c.png","split":"train","stats":{"truePositives":0,"falsePositives":0,
    "falseNegatives":1,"precision":0,"recall":0,"f1":0}}]}
    """

  private static func boxes(hasDetections: Bool = true, size: Double = 0.3) -> String {
    let first = hasDetections ? "missed" : "object"
    let detections = """
      ,{"kind":"match","class":1,"box":[0.61,0.6,0.2,0.2],"score":0.9},
      {"kind":"falseAlarm","class":1,"box":[0.1,0.2,\(size),\(size)],"score":0.8}
      """
    return """
      {"boxes":{"hasDetections":\(hasDetections),"classes":["apple","<b>leaf"],"images":[
      {"imageName":"a.png","split":"test","boxes":[
      {"kind":"\(first)","class":0,"box":[0.1,0.1,\(size),\(size)]},
      {"kind":"object","class":1,"box":[0.6,0.6,0.2,0.2]}\(hasDetections ? detections : "")]}]}}
      """
  }

  private func report(
    _ documents: [Panel: String], form: ReportForm = .folder
  ) throws -> [String: String] {
    let input = EvaluationInput(
      vectorAnalysis: InputDocument(
        name: "vector-analysis.json", bytes: Data(#"{"clusters":[]}"#.utf8)),
      imagePredictions: [
        InputDocument(name: "image-predictions.json", bytes: Data(Self.page.utf8))
      ],
      panels: documents.sorted { $0.key < $1.key }.map { panel, text in
        .init(
          panel: panel, document: InputDocument(name: panel.fileName, bytes: Data(text.utf8)))
      })
    var options = ReportOptions()
    options.form = form
    options.images = folder.url
    let report = try Report(input, options: options)
    #expect(report.notes.isEmpty, "\(report.notes)")
    return Dictionary(
      uniqueKeysWithValues: report.files.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test func boxesLieOverThePictureAndAreToldInWords() throws {
    let page = try #require(try report([.boxes: Self.boxes()])["index.html"])
    for name in ["box-missed", "box-alarm", "box-object", "box-match"] {
      #expect(page.contains("<path class=\"\(name)\""))
    }
    #expect(page.components(separatedBy: "class=\"box-legend\"").count == 2)
    #expect(
      page.replacing("\u{A0}", with: " ").contains(
        "alt=\"a.png, test, F1 0.500: 1 of 2 objects missed (apple 1), 1 false alarm (&lt;b&gt;leaf 1)\""
      ))
    #expect(!page.contains("<b>leaf"))
    #expect(page.contains("missed apple</text>"))
  }

  @Test func aSingleFileHasThemToo() throws {
    let page = try #require(
      try report([.boxes: Self.boxes()], form: .singleFile)["report.html"])
    #expect(page.contains("<path class=\"box-missed\"") && page.contains("id=\"boxes-errors\""))
  }

  @Test func labelsAloneAreDrawnAsWhatTheyAre() throws {
    let page = try #require(
      try report([.boxes: Self.boxes(hasDetections: false)])["index.html"])
    #expect(
      page.replacing("\u{A0}", with: " ").contains(
        "2 objects labelled (apple 1 and &lt;b&gt;leaf 1)"))
    #expect(
      !page.contains("<path class=\"box-missed\"") && !page.contains("id=\"boxes-truth\" checked"))
  }

  @Test func aSmallErrorIsShownFromNear() throws {
    let page = try #require(try report([.boxes: Self.boxes(size: 0.04)])["index.html"])
    #expect(page.contains("; the part around an error\""))
    #expect(page.contains("; part of the picture</figcaption>"))
    // The found object is outside of that part.
    #expect(!page.contains("<path class=\"box-match\""))
  }

  @Test func withoutBoxesThereIsNeitherOverlayNorLegend() throws {
    let page = try #require(try report([:])["index.html"])
    #expect(!page.contains("class=\"boxes\"") && !page.contains("box-legend"))
    #expect(page.contains("alt=\"a.png, test, F1 0.500\""))
  }

  @Test func withoutClustersTheWorstImagesAreShownAndNothingIsEmpty() throws {
    let text = try #require(try report([:])["report.md"])
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(
      headings == [
        "## Findings", "## This evaluation", "## Worst images", "## Scores", "## Data", "## Method",
        "## Provenance",
      ])
    #expect(text.contains("training images left out."))
    #expect(text.contains("`a.png`") && !text.contains("`c.png`") && !text.contains("`b.png`"))
    #expect(text.contains("vector-report analyze --embeddings sorts them"))
    #expect(text.replacing("\u{A0}", with: " ").contains("- **Images:** 3 (train 1 and test 2)"))
  }

  @Test func labelsThatDetectionsContradictAreListedWithTheirPictures() throws {
    let errors = """
      {"labelErrors":{"labels":4,"total":1,"candidates":[
      {"kind":"overlooked","imageName":"b.png","split":"test","className":"apple","score":0.01,
      "box":[0.1,0.2,0.3,0.3]}]}}
      """
    let files = try report([.labelErrors: errors, .boxes: Self.boxes()])
    let text = try #require(files["report.md"]).replacing("\u{A0}", with: " ")
    #expect(text.contains("## Labels to check"))
    #expect(text.contains("| not labelled | apple | `b.png` | test | 0.010 |"))
    #expect(text.contains("1 of 4 labels seems to be wrong or absent (1 not labelled)"))
    #expect(text.contains("![b.png, test, F1 1.000"))
    #expect(
      text.contains("**Labels may be wrong:**")
        || text.contains("[**Labels may be wrong**](#labels-to-check)"))
    for page in [
      try #require(files["index.html"]),
      try #require(
        try report([.labelErrors: errors, .boxes: Self.boxes()], form: .singleFile)["report.html"]),
    ] {
      #expect(page.contains("<path class=\"box-label\"") && page.contains("no label: apple</text>"))
      #expect(page.contains("id=\"boxes-labels\"") && page.contains("label to check</span>"))
      #expect(
        page.replacing("\u{A0}", with: " ").contains("1 label to check (apple not labelled)\""))
    }
  }
}
