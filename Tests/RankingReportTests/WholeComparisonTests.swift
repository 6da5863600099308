import Foundation
import ModelEvaluation
import RankingFindings
import ReportFolder
import RoboflowFormat
import TestSupport
import Testing

@testable import RankingReport

/// The whole report of the example's three models.
@Suite struct WholeComparisonTests {
  private static func ranked() throws -> RankedEvaluations {
    let entries = try ["evaluation", "nano", "large"].enumerated().map { place, name in
      let path = repositoryRoot.appendingPathComponent("Examples/small/\(name)").path
      return try RankedEvaluations.Entry(
        EvaluationInput(path: path), path: name, below: "\(place + 1)")
    }
    return try RankedEvaluations(entries)
  }

  private static func texts(_ report: ModelComparisonReport) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: report.files.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  @Test func aFolderHoldsPageChartsAndData() throws {
    let report = try ModelComparisonReport(Self.ranked())
    #expect(
      report.files.map(\.path) == [
        "charts/cluster-models.svg", "charts/differences.svg", "charts/models.svg",
        "data/clusters.csv", "data/models.csv", "data/pairs.csv", "data/report.json", "index.html",
        "report.css", "report.md", "manifest.json",
      ])
  }

  @Test func sameInputsGiveSameBytes() throws {
    let reports = try (0..<2).map { _ in try ModelComparisonReport(Self.ranked()).files }
    #expect(reports[0] == reports[1])
  }

  @Test func chartsAreWellFormedAndHaveBothForms() throws {
    let report = try ModelComparisonReport(Self.ranked())
    for (path, text) in Self.texts(report) where path.hasSuffix(".svg") {
      #expect(xmlFault(in: text) == nil, "\(path)")
    }
    let page = try #require(Self.texts(report)["index.html"])
    for id in ["models", "differences", "cluster-models"] {
      #expect(page.contains("figure-\(id)"))
    }
    #expect(page.split(separator: "chart-narrow\"").count == 4)
  }

  @Test func aSingleFileHoldsEverything() throws {
    var options = RankingOptions()
    options.form = .singleFile
    let report = try ModelComparisonReport(Self.ranked(), options: options)
    #expect(report.files.count == 1)
    let page = String(decoding: report.files[0].bytes, as: UTF8.self)
    #expect(page.contains("Content-Security-Policy") && !page.contains("href=\"report.css\""))
    #expect(!page.contains("data/models.csv"))
  }

  @Test func noFolderOfGoldensIsLeftOver() throws {
    try GoldenFolder.expectFolders(["Words"])
  }
}
