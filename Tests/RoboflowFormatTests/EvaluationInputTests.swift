import Foundation
import ModelEvaluation
import PlainText
import TestSupport
import Testing

@testable import RoboflowFormat

/// Where the files of an evaluation are found, and what is said when they are not.
@Suite struct EvaluationInputTests {
  private let folder: TemporaryFolder
  private var root: String { folder.url.path }

  init() throws { folder = try TemporaryFolder() }

  private func names(_ input: EvaluationInput) -> [String] { input.imagePredictions.map(\.name) }

  @Test func fileIsNamedByItsLastComponent() throws {
    try folder.write("{}", to: "deep/analysis 1.json")
    let input = try EvaluationInput(path: root + "/deep/./analysis 1.json")
    #expect(input.vectorAnalysis.name == "analysis 1.json")
    #expect(input.vectorAnalysis.bytes == Data("{}".utf8))
    #expect(input.folder == nil)
  }

  @Test func dashIsStandardInput() throws {
    let input = try EvaluationInput(path: "-") { Data("{}".utf8) }
    #expect(input.vectorAnalysis.name == "standard input")
    #expect(input.vectorAnalysis.bytes == Data("{}".utf8))
  }

  @Test func folderHoldsWhatIsThere() throws {
    for file in [
      "vector-analysis.json", "evaluation.json", "image-predictions.json", "recommendations.json",
      "image-predictions/b.json", "image-predictions/a.json", "image-predictions/.c.json",
      "image-predictions/notes.txt", "map-results.json", "unknown.json",
    ] { try folder.write("{}", to: file) }
    let input = try EvaluationInput(path: root + "/")
    #expect(input.vectorAnalysis.name == "vector-analysis.json")
    #expect(input.evaluation?.name == "evaluation.json")
    #expect(
      names(input) == [
        "image-predictions.json", "image-predictions/a.json", "image-predictions/b.json",
      ])
    #expect(input.panels.map(\.panel) == [.mapResults, .recommendations])
    #expect(input.panels[1].document.bytes == Data("{}".utf8))
    #expect(input.folder?.standardizedFileURL.path == folder.url.standardizedFileURL.path)
  }

  @Test func manySmallPagesAreNotAllHeldInMemory() throws {
    try folder.write("{}", to: "vector-analysis.json")
    let sizes = [
      InputFile.mappedSize / 2, InputFile.mappedSize / 2, InputFile.mappedPageSize, 2,
      InputFile.mappedSize,
    ]
    let texts = sizes.map { "{}" + String(repeating: " ", count: $0 - 2) }
    for (page, text) in texts.enumerated() {
      try folder.write(text, to: "image-predictions/\(page).json")
    }
    let pages = try EvaluationInput(path: root).imagePredictions
    #expect(pages.map(\.isMapped) == [false, false, true, false, true])
    #expect(pages.map(\.bytes) == texts.map { Data($0.utf8) })
  }

  @Test func recordsKeptElsewhereAreAdded() throws {
    try folder.write("{}", to: "vector-analysis.json")
    for file in ["image-predictions.json", "pages/2.json", "pages/1.json", "other/1.json"] {
      try folder.write("{}", to: file)
    }
    try folder.write("{}", to: "evaluation/image-predictions/1.json")
    try folder.write("{}", to: "evaluation/vector-analysis.json")
    let extra = ["image-predictions.json", "pages", "other/1.json", "other/1.json", "evaluation"]
    let input = try EvaluationInput(
      path: root + "/vector-analysis.json", imagePredictions: extra.map { root + "/" + $0 })
    #expect(
      names(input) == [
        "image-predictions.json", "pages/1.json", "pages/2.json", "1.json", "1.json (2)",
        "image-predictions/1.json",
      ])
  }

  @Test func whatIsMissingIsNamed() throws {
    try folder.write("{}", to: "vector-analysis.json")
    try folder.write("", to: "empty/readme.txt")
    let whole = root + "/vector-analysis.json"
    try expectMissing(root + "/nothing", "no such file or folder") {
      try EvaluationInput(path: root + "/nothing")
    }
    try expectMissing(
      root + "/empty", "expected an evaluation folder, found no vector-analysis.json in it"
    ) {
      try EvaluationInput(path: root + "/empty")
    }
    try expectMissing(root + "/nothing.json", "no such file or folder") {
      try EvaluationInput(path: whole, imagePredictions: [root + "/nothing.json"])
    }
    try expectMissing(
      root + "/empty", "expected a folder with .json files of image predictions, found none in it"
    ) { try EvaluationInput(path: whole, imagePredictions: [root + "/empty"]) }
  }

  private func expectMissing(
    _ path: String, _ explanation: String, _ read: () throws -> EvaluationInput
  ) throws {
    let error = try #require(#expect(throws: InputError.self) { try read() })
    #expect(error.reason == .missing)
    #expect(error.path == path)
    #expect(error.explanation == explanation)
    #expect(error.description == path + ": " + explanation)
  }

  @Test func whatCannotBeReadIsNamed() throws {
    struct Broken: Error {}
    let error = #expect(throws: InputError.self) {
      try EvaluationInput(path: "-") { throw Broken() }
    }
    #expect(error?.reason == .unreadable)
    // A folder in the place of a file fails for every user, root included.
    try folder.write("", to: "vector-analysis.json/x")
    let other = #expect(throws: InputError.self) { try EvaluationInput(path: root) }
    #expect(other?.reason == .unreadable)
    #expect(other?.path == root + "/vector-analysis.json")
  }

  @Test func hostileNamesCannotForgeLines() throws {
    let name = "a\n\u{1b}[31m\u{202e}.json"
    try folder.write("", to: name)
    let input = try EvaluationInput(path: root + "/" + name)
    #expect(input.vectorAnalysis.name == #"a\n\u{1B}[31m\u{202E}.json"#)
    let missing = #expect(throws: InputError.self) { try EvaluationInput(path: "/no\nwhere") }
    #expect(missing?.description == #"/no\nwhere: no such file or folder"#)
  }

  @Test func bigFilesAreMappedAndReadTheSame() throws {
    let blanks = String(repeating: " ", count: 20_000_000)
    let rows = (0..<20_000).map {
      #"{"imageId":"\#($0)","imageName":"picture number \#($0) of a long series with a long name, so that it takes space on disk and in memory, until pieces of the file have been released","stats":{"f1":0.5}}"#
    }
    try folder.write(#"{"clusters":[]}"#, to: "vector-analysis.json")
    try folder.write(
      "{\(blanks)\"images\":[\(rows.joined(separator: ",\n"))]}", to: "image-predictions.json")
    let input = try EvaluationInput(path: root)
    let images = try #require(try DecodedEvaluation(input).evaluation.images)
    #expect(images.count == 20_000)
    #expect(images.ids[19_999] == "19999")
    var copy = Data()
    input.imagePredictions[0].forEachPiece { copy.append(contentsOf: $0) }
    #expect(copy == input.imagePredictions[0].bytes)
    #expect(copy.count > 20_000_000)
  }

  /// Splits of other names are told, and are what the caller says they are.
  @Test func splitsOfOtherNamesAreNamedAndCanBeTold() throws {
    let records = ["train", "val", "holdout", "val"].enumerated().map { number, split in
      #"{"imageId": \#(number), "split": "\#(split)", "cluster": 0}"#
    }.joined(separator: ",")
    let clusters =
      #"{"clusters": [{"id": 0, "numImages": 4, "splitDistribution": {"train": 1, "val": 2, "holdout": 1}}]}"#
    var input = EvaluationInput(
      vectorAnalysis: Data(clusters.utf8),
      imagePredictions: [Data(#"{"totalImages": 4, "images": [\#(records)]}"#.utf8)])
    let asSent = try DecodedEvaluation(input)
    #expect(asSent.evaluation.images?.splitNames == ["train", "val", "holdout"])
    #expect(asSent.notes.contains { $0.sentence.contains(#"("val", "holdout")"#) })
    input.splitNames = ["val": "valid", "holdout": "valid"]
    let told = try DecodedEvaluation(input)
    #expect(told.evaluation.images?.splitNames == ["train", "valid"])
    #expect(told.evaluation.images?.splits == [0, 1, 1, 1])
    #expect(
      told.evaluation.clusters[0].splits == [
        .init(split: "train", count: 1), .init(split: "valid", count: 3),
      ])
    #expect(told.evaluation.images?.ids[2] == "2")
    #expect(!told.notes.contains { $0.place == "split" })
  }

  /// A page without records beside clusters of images says nothing; one cut short is counted.
  @Test func pagesWithoutRecordsLeaveTheAggregates() throws {
    let clusters = Data(#"{"clusters": [{"id": 0, "numImages": 4}]}"#.utf8)
    let empty = try DecodedEvaluation(
      EvaluationInput(
        vectorAnalysis: clusters, imagePredictions: [Data(#"{"images": []}"#.utf8)]))
    #expect(empty.evaluation.images == nil)
    #expect(empty.notes.map(\.place) == ["images"])
    let cut = try DecodedEvaluation(
      EvaluationInput(
        vectorAnalysis: clusters,
        imagePredictions: [Data(#"{"totalImages": 4, "images": [{"imageId": "a"}]}"#.utf8)]))
    #expect(cut.evaluation.missingRecords == 3)
  }
}
