import Foundation
import JSON
import ModelEvaluation
import RoboflowFormat
import TestSupport
import Testing

@testable import Disk
@testable import ReportFolder
@testable import VectorReport

/// The report as a library makes it: which files, the same bytes, digests that are true.
@Suite struct ReportTests {
  private static let example = repositoryRoot.appendingPathComponent("Examples/small/evaluation")

  private static func report(_ options: ReportOptions = ReportOptions()) throws -> Report {
    try Report(EvaluationInput(path: example.path), options: options)
  }

  @Test func isMadeFromResponsesInMemory() throws {
    let analysis = try Data(contentsOf: Self.example.appendingPathComponent("vector-analysis.json"))
    let report = try Report(vectorAnalysis: analysis)
    #expect(report.files.count > 5)
    #expect(report.files.map(\.path).contains("index.html"))
    #expect(!report.files.map(\.path).contains("data/images.csv"))
  }

  @Test func manifestTellsEveryFileTruly() throws {
    let report = try Self.report()
    let last = try #require(report.files.last)
    #expect(last.path == "manifest.json")
    let manifest = try #require(Manifest(json: last.bytes))
    let others = report.files.dropLast()
    #expect(manifest.files.map(\.path) == others.map(\.path))
    for (entry, file) in zip(manifest.files, others) {
      #expect(entry.size == file.bytes.count)
      #expect(entry.sha256 == SHA256Digest(of: file.bytes).hexadecimal())
    }
    #expect(manifest.inputs.map(\.path).contains("vector-analysis.json"))
  }

  @Test func everyImageOfTheMarkdownIsAFileOfTheReport() throws {
    let report = try Self.report()
    let paths = Set(report.files.map(\.path))
    let markdown = try #require(report.files.first { $0.path == "report.md" })
    let text = String(decoding: markdown.bytes, as: UTF8.self)
    let images = text.matches(of: /!\[[^\n]*\]\(([^ )]+)/).map { String($0.1) }
    #expect(images.count >= 4)
    for image in images { #expect(paths.contains(image), "\(image)") }
  }

  @Test func onlyASingleFileHasAScriptAndNamesItsDigest() throws {
    let page = try #require(try Self.report().files.first { $0.path == "index.html" })
    #expect(!String(decoding: page.bytes, as: UTF8.self).contains("<script"))
    var options = ReportOptions()
    options.form = .singleFile
    let single = try #require(try Self.report(options).files.first)
    let html = String(decoding: single.bytes, as: UTF8.self)
    let scripts = html.matches(of: /<script>((?s:.*?))<\/script>/).map { String($0.1) }
    #expect(scripts.count == 1)
    let digest = SHA256Digest(of: Array(scripts.joined().utf8)).base64()
    #expect(html.contains("script-src &#39;sha256-\(digest)&#39;;"))
  }

  @Test func pagesOfRecordsMayComeInAnyOrder() throws {
    let analysis = Data(#"{"clusters": [{"id": 0, "numImages": 4}]}"#.utf8)
    let pages = (0..<4).map { page in
      Data(
        """
        {"offset": \(page), "limit": 1, "totalImages": 4, "images": [{"imageId": "i\(page)",
        "imageName": "n\(page).jpg", "split": "test", "cluster": {"id": 0,
        "embedding2D": [\(page), 1]}, "stats": {"truePositives": 1, "falsePositives": 0,
        "falseNegatives": \(page), "precision": 1.0, "recall": 0.5, "f1": 0.\(page + 1)}}]}
        """.utf8)
    }
    let forward = try Report(vectorAnalysis: analysis, imagePredictions: pages)
    let backward = try Report(vectorAnalysis: analysis, imagePredictions: pages.reversed())
    let differing = zip(forward.files, backward.files).filter { $0 != $1 }.map(\.0.path)
    // Page and manifest give the digest of each input, by the number it was given in.
    #expect(Set(differing) == ["index.html", "manifest.json", "report.md"])
  }

  @Test func datesComeFromTheInputOrTheEpochOnly() throws {
    var options = ReportOptions()
    options.sourceDateEpoch = 1_750_000_000
    let report = try Self.report(options)
    let markdown = try #require(report.files.first { $0.path == "report.md" })
    let text = String(decoding: markdown.bytes, as: UTF8.self)
    #expect(text.contains("2025-06-15 15:06 UTC"))
    let without = try #require(try Self.report().files.first { $0.path == "report.md" })
    #expect(!String(decoding: without.bytes, as: UTF8.self).contains("Made at"))
  }
}
