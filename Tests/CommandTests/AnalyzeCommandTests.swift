import Foundation
import TestSupport
import Testing

/// `analyze` as a user runs it, on the files of Examples/detections.
@Suite struct AnalyzeCommandTests {
  private let program = BuiltProgram("vector-report")
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let examples = repositoryRoot.appendingPathComponent("Examples/detections")
    for name in try FileManager.default.contentsOfDirectory(atPath: examples.path) {
      try FileManager.default.copyItem(
        at: examples.appendingPathComponent(name), to: folder.url.appendingPathComponent(name))
    }
  }

  @Test(arguments: ["truth.json detections.json", "records.csv"])
  func whatItWritesIsRendered(_ inputs: String) throws {
    let line = "\"$PROGRAM\" analyze \(inputs) -o own && \"$PROGRAM\" own -o report"
    let result = try program.shell(line, in: folder.url)
    #expect(result.code == 0, "\(result.errors)")
    let report = folder.url.appendingPathComponent("report/index.html")
    #expect(FileManager.default.fileExists(atPath: report.path))
    let again = try program.shell("\"$PROGRAM\" analyze \(inputs) -o own", in: folder.url)
    #expect(again.code == 0, "\(again.errors)")
  }

  @Test func everyPanelIsThere() throws {
    let result = try program.run(
      ["analyze", "truth.json", "detections.json", "-o", "own"], in: folder.url)
    #expect(result.errors.contains("note: confidence 0.49, the greatest F1 on all images"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appendingPathComponent("own").path
    ).sorted()
    #expect(
      names == [
        "boxes.json", "confidence-sweep.json", "confusion-matrix.json", "error-types.json",
        "evaluation.json",
        "image-predictions", "map-results.json", "performance-by-class.json",
        "vector-analysis.json",
      ])
  }

  @Test func theReportTellsTheTypesOfErrors() throws {
    let line = "analyze truth.json detections.json -o own && \"$PROGRAM\" own -o report"
    let result = try program.shell("\"$PROGRAM\" \(line)", in: folder.url)
    #expect(result.code == 0, "\(result.errors)")
    let report = folder.url.appendingPathComponent("report")
    let text = try String(contentsOf: report.appendingPathComponent("report.md"), encoding: .utf8)
    #expect(
      text.contains(
        "Most would be gained by giving detections the right class (+0.500, 1\u{A0}error). That "
          + "alone would give most to “leaf” (+1.000)."))
    let data = report.appendingPathComponent("data/report.json")
    #expect(try String(contentsOf: data, encoding: .utf8).contains("\"errorTypes\""))
  }

  @Test(arguments: [
    ("analyze", 64, "Missing expected argument"),
    ("analyze a b c", 64, "Expected ground truth and detections, or one CSV."),
    ("analyze truth.json detections.json --iou 0", 64, "Expected an overlap above 0"),
    ("analyze truth.json detections.json --confidence 2", 64, "Expected a confidence of 0 to 1"),
    ("analyze records.csv --images .", 64, "--images checks boxes: it goes with ground truth"),
    ("analyze truth.json detections.json --images none", 66, "no such folder of pictures"),
    (
      "analyze truth.json detections.json --images .", 66,
      "expected pictures of the images, found none: 3 of 3\u{A0}images have no picture that can be "
        + "read, for example \"tray_01.jpg\": missing"
    ),
    ("analyze none.json detections.json", 66, "none.json: no such file or folder"),
    ("analyze truth.json none.json", 66, "none.json: no such file or folder"),
    ("analyze . detections.json", 66, "no folder in it has a file _annotations.coco.json"),
    (
      "analyze detections.json truth.json", 65,
      "detections.json: expected an object, found an array"
    ),
    ("analyze records.csv truth.json", 65, "records.csv: line 1, column 1: expected a value"),
    (
      "analyze truth.json", 65,
      "truth.json: line 1: expected the columns name, split, tp, fp and fn"
    ),
    ("analyze truth.json detections.json -o .", 73, "it holds detections.json; choose another"),
    (
      "analyze truth.json detections.json -o truth.json", 73,
      "truth.json: the input truth.json is there"
    ),
  ])
  func faultsAreToldAndNothingIsWritten(arguments: String, code: Int32, sentence: String) throws {
    let result = try program.shell("\"$PROGRAM\" \(arguments)", in: folder.url)
    #expect(result.code == code, "\(result.errors)")
    #expect(result.errors.contains(sentence), "\(result.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    #expect(names == ["detections.json", "records.csv", "truth.json"])
  }
}
