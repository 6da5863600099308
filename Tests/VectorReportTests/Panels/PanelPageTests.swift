import Foundation
import JSON
import ModelEvaluation
import ReportFolder
import RoboflowFormat
import TestSupport
import Testing

@testable import VectorReport

/// Whole reports with all panels, none of them, and each alone.
@Suite struct PanelPageTests {

  private static let example = repositoryRoot.appendingPathComponent("Examples/small/evaluation")

  /// Boxes are drawn into pictures and have no section.
  private static let headings: [Panel: String] = [
    .mapResults: "Metrics by split", .confidenceSweep: "Confidence",
    .performanceByClass: "Classes", .confusionMatrix: "Confusion",
    .recommendations: "Recommendations of the service", .errorTypes: "Error types",
    .labelErrors: "Labels to check", .vectors: "Sizes of clusters",
  ]

  private static let charts: [Panel: [String]] = [
    .mapResults: ["map-splits", "map-classes"], .confidenceSweep: ["sweep", "sweep-classes"],
    .performanceByClass: ["class-performance"], .confusionMatrix: ["confusion"],
    .recommendations: [], .errorTypes: ["error-types"], .vectors: ["cluster-sizes"],
  ]

  private static func input(_ panels: [Panel]) throws -> EvaluationInput {
    var input = try EvaluationInput(path: example.path)
    // The service has none of them, so the example has none.
    for panel in [Panel.errorTypes, .labelErrors, .boxes, .vectors] {
      let bytes = try Data(
        contentsOf: repositoryRoot.appendingPathComponent(
          "Tests/ModelEvaluationTests/Fixtures/valid/panels-detection/\(panel.fileName)"))
      let document = InputDocument(name: panel.fileName, bytes: bytes)
      input.panels.append(.init(panel: panel, document: document))
    }
    input.panels = input.panels.filter { panels.contains($0.panel) }
    return input
  }

  private static func input(
    _ documents: [Panel: String], images: String? = nil
  ) -> EvaluationInput {
    EvaluationInput(
      vectorAnalysis: InputDocument(
        name: "vector-analysis.json",
        bytes: Data(#"{"clusters":[{"id":0,"numImages":1,"metrics":{"f1Mean":0.5}}]}"#.utf8)),
      imagePredictions: images.map {
        [InputDocument(name: "image-predictions.json", bytes: Data($0.utf8))]
      } ?? [],
      panels: documents.sorted { $0.key.rawValue < $1.key.rawValue }.map { panel, text in
        .init(
          panel: panel,
          document: InputDocument(name: panel.rawValue + ".json", bytes: Data(text.utf8)))
      })
  }

  private static func text(_ report: Report, _ path: String) throws -> String {
    let file = try #require(report.files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private static func headings(_ report: Report) throws -> [String] {
    try text(report, "report.md").split(separator: "\n").filter { $0.hasPrefix("## ") }
      .map { String($0.dropFirst(3)) }
  }

  @Test(arguments: [[], Panel.optional] + Panel.optional.map { [$0] })
  func sectionsAndChartsAreThoseOfTheFiles(_ panels: [Panel]) throws {
    let report = try Report(Self.input(panels))
    let headings = try Self.headings(report)
    let page = try Self.text(report, "index.html")
    for panel in Panel.optional {
      let isThere = panels.contains(panel)
      if let heading = Self.headings[panel] {
        #expect(headings.contains(heading) == isThere, "\(panel)")
      }
      for chart in Self.charts[panel] ?? [] {
        #expect(report.files.contains { $0.path == "charts/\(chart).svg" } == isThere)
        #expect(page.contains("id=\"figure-\(chart)\"") == isThere)
      }
    }
    let manifest = try #require(
      Manifest(json: Array(Self.text(report, "manifest.json").utf8)))
    let inputs = manifest.inputs.map(\.path)
    #expect(Panel.optional.filter { inputs.contains($0.rawValue + ".json") } == panels)
  }

  @Test func panelsStandBetweenPrecisionAndRecallAndRecommendations() throws {
    let headings = try Self.headings(try Report(Self.input(Panel.optional)))
    let start = try #require(headings.firstIndex(of: "Precision and recall"))
    #expect(
      headings[start...] == [
        "Precision and recall", "Metrics by split", "Confidence", "Classes", "Confusion",
        "Error types", "Sizes of clusters", "Recommendations of the service", "Data", "Method",
        "Provenance",
      ])
  }

  @Test func dataHasThePanelsToo() throws {
    let all = try Self.text(try Report(Self.input(Panel.optional)), "data/report.json")
    let none = try Self.text(try Report(Self.input([])), "data/report.json")
    for key in [
      "mapResults", "confidenceSweep", "performanceByClass", "confusionMatrix", "errorTypes",
      "labelErrors", "vectors",
    ] {
      #expect(all.contains("\"\(key)\"") && !none.contains("\"\(key)\""))
    }
    #expect(all.contains("\"mostMissed\"") && !none.contains("\"mostMissed\""))
  }

  @Test func theClustersSayWhichClassesFail() throws {
    let with = try Self.text(try Report(Self.input([.confusionMatrix])), "report.md")
    let without = try Self.text(try Report(Self.input([.performanceByClass])), "report.md")
    #expect(
      with.contains(
        "- **Classes that fail here:** missed “insect hole” (11 of 13) and “bruise” (8 "))
    #expect(!without.contains("Classes that fail here"))
  }

  @Test func theSweepTellsWhatTheThresholdCosts() throws {
    let points =
      #""0.20":{"precision":0.6,"recall":0.76,"f1":0.67},"0.31":{"precision":0.72,"recall":0.7,"f1":0.71}"#
    let input = Self.input(
      [.confidenceSweep: #"{"splits":{"test":{"perThreshold":{\#(points)}}}}"#],
      images:
        #"{"confidenceThreshold":20,"images":[{"imageId":"a","cluster":0,"stats":{"f1":0.5}}]}"#)
    #expect(
      try Self.text(try Report(input), "report.md").contains(
        "On test images the best F1 is 0.710, at a confidence threshold of 0.31; the evaluation used "
          + "0.20, which costs 0.040: it finds more objects, and more of its detections are false alarms."
      ))
  }

  /// A best F1 that is none is not called so.
  @Test func aBestThresholdThatIsNotBestIsSaid() throws {
    let curve =
      #""perThreshold":{"0.33":{"f1":0.33},"0.35":{"f1":0.854}},"optimalThreshold":0.33,"#
      + #""optimalMetrics":{"f1":0.33}"#
    let input = Self.input(
      [.confidenceSweep: #"{"splits":{"test":{\#(curve)}}}"#],
      images:
        #"{"confidenceThreshold":35,"images":[{"imageId":"a","cluster":0,"stats":{"f1":0.5}}]}"#)
    let page = try Self.text(try Report(input), "report.md")
    #expect(
      page.contains(
        "by the sweep; at the threshold of the evaluation, 0.35, it is higher still, 0.854."))
    #expect(!page.contains("nearly as much"))
  }

  @Test func semanticSegmentationSpeaksOfPixels() throws {
    let metrics = #""precision":0.7,"recall":0.69,"f1":0.695"#
    let report = try Report(
      Self.input([
        .mapResults:
          #"{"taskType":"semantic-segmentation","splits":{"test":{"mIoU":0.58,\#(metrics),"perClass":{"canopy":{"iou":0.64}}}}}"#,
        .performanceByClass:
          #"{"split":"test","classes":[{"className":"canopy","iou":0.64,\#(metrics)},{"className":"path","iou":null,"precision":0,"recall":0,"f1":0}]}"#,
        .confusionMatrix:
          #"{"split":"test","classes":["canopy","background"],"matrix":[[3000000000,12],[7,9]]}"#,
      ]))
    let text = try Self.text(report, "report.md")
    #expect(text.contains("(mIoU) is 0.580."))
    #expect(text.contains("| Split | mIoU | precision | recall | F1 |"))
    #expect(text.contains("1 class has no instance there, so nothing can be said about “path”."))
    #expect(text.contains("Of 3\u{202F}000\u{202F}000\u{202F}012\u{A0}pixels on test images"))
    #expect(!text.contains("mAP"))
  }

  @Test func errorTypesTellWhatToRepairAndWhere() throws {
    let text = try Self.text(try Report(Self.input([.errorTypes])), "report.md")
    #expect(
      text.contains(
        "On validation images average precision at an overlap of 0.50 is 0.580. Most would be gained "
          + "by finding what is missed (+0.121, 31\u{A0}errors), next by placing detections better "
          + "(+0.051, 9\u{A0}errors). That alone would give most to “stem” (+0.142) and Noise "
          + "(+0.200)."))
    let none =
      #"{"errorTypes":{"ap":1,"errors":{"missed":{"count":0,"gain":0},"both":{"count":2,"gain":0.0004}}}}"#
    let perfect = try Self.text(try Report(Self.input([.errorTypes: none])), "report.md")
    #expect(perfect.contains("No kind of error alone costs any of it."))
    #expect(!perfect.contains("Gain by repairing"))
  }

  @Test func manyClassesAreToldByPairs() throws {
    let names = (0..<50).map { "\"c\($0)\"" }.joined(separator: ",")
    let rows = (0..<50).map { row in
      "[" + (0..<50).map { $0 == row ? "9" : ($0 == row + 1 ? "2" : "0") }.joined(separator: ",")
        + "]"
    }.joined(separator: ",")
    let report = try Report(
      Self.input([.confusionMatrix: "{\"classes\":[\(names)],\"matrix\":[\(rows)]}"]))
    #expect(report.files.contains { $0.path == "charts/confusion-pairs.svg" })
    #expect(!report.files.contains { $0.path == "charts/confusion.svg" })
  }

  @Test func emptyPanelsAreSaidToBeEmpty() throws {
    let report = try Report(
      Self.input([
        .mapResults: #"{"splits":{}}"#, .confidenceSweep: #"{"splits":{"test":null}}"#,
        .performanceByClass: #"{"classes":[]}"#,
        .confusionMatrix: #"{"classes":[],"matrix":[]}"#,
        .recommendations: #"{"generated":false}"#, .errorTypes: #"{"errorTypes":{}}"#,
      ]))
    let text = try Self.text(report, "report.md")
    for sentence in [
      "There are no metrics for any split of this evaluation.",
      "There is no score at any threshold for this evaluation.",
      "There is no score of any class on the split that the service chose.",
      "the matrix holds only zeros.",
      "The service has not made recommendations for this evaluation.",
      "On the split that the service chose there is no average precision to gain.",
    ] { #expect(text.contains(sentence), "\(sentence)") }
    for chart in ["sweep", "confusion", "error-types"] {
      #expect(!text.contains("charts/\(chart)"))
    }
  }

  @Test func theVendorsWordsStayText() throws {
    let hostile = #"<script>alert(1)</script> [x](javascript:alert(1)) ![y](https://e.example/z)"#
    let report = try Report(
      Self.input([
        .recommendations:
          #"{"generated":true,"recommendations":[{"type":"\#(hostile)","title":"> \#(hostile)","text":"1. \#(hostile)\n\n\u0023# Provenance"},"\#(hostile)"]}"#,
        .confusionMatrix:
          #"{"classes":["\#(hostile)","b|c"],"matrix":[[1,2],[3,4]]}"#,
        .performanceByClass:
          #"{"split":"\#(hostile)","classes":[{"className":"\#(hostile)","f1":0.5,"map50":0.5}]}"#,
        .errorTypes:
          #"{"errorTypes":{"split":"\#(hostile)","ap":0.5,"errors":{"missed":{"gain":0.1}},"classes":[{"className":"\#(hostile)","errors":{"missed":{"gain":0.2}}},{"className":"a|b"}]}}"#,
      ]))
    let page = try Self.text(report, "index.html")
    #expect(!page.contains("<script") && !page.contains("href=\"javascript:"))
    #expect(!page.contains("<img") && !page.contains("href=\"https://e.example"))
    #expect(try Self.headings(report).count { $0 == "Provenance" } == 1)
    #expect(page.contains("The wording is the service’s; this report has not checked it."))
  }

  @Test func aPanelThatTheServiceRefusedIsANote() throws {
    let report = try Report(
      Self.input([.mapResults: #"{"error":"model_eval_not_done","message":"not there"}"#]))
    #expect(!(try Self.headings(report).contains("Metrics by split")))
    #expect(
      report.notes.map(\.line).contains(
        "map-results.json: The file holds an error of the service (\"model_eval_not_done\", "
          + "\"not there\"), so that panel is left out."))
  }

  @Test func theLinkNeedsTheWorkspace() throws {
    var input = try Self.input([])
    #expect(!(try Self.text(try Report(input), "report.md").contains("In the app")))
    input.workspace = "north-orchard"
    #expect(
      try Self.text(try Report(input), "report.md").contains(
        "- **In the app:** [this evaluation](https://app.roboflow.com/north-orchard/apple-sorter/"
          + "evaluation/12)"))
  }

  @Test func sameInputGivesTheSameBytes() throws {
    let one = try Report(Self.input(Panel.optional))
    let other = try Report(Self.input(Panel.optional))
    #expect(one.files.map(\.bytes) == other.files.map(\.bytes))
  }
}
