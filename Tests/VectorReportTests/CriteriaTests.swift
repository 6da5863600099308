import Assessment
import Findings
import Foundation
import ReportFolder
import RoboflowFormat
import TestSupport
import Testing

@testable import VectorReport

/// What the caller chooses reaches everything that the report shows.
struct CriteriaTests {
  @Test func fewestImagesReachTheChartAsTheyReachTheTable() throws {
    var options = AssessmentOptions()
    options.criteria.minImages = 12
    let example = repositoryRoot.appendingPathComponent("Examples/small/evaluation")
    let report = try Report(
      AssessedEvaluation(EvaluationInput(path: example.path), options: options))
    let chart = try #require(report.files.first { $0.path == "charts/f1.svg" })
    let text = String(decoding: chart.bytes, as: UTF8.self)
    #expect(text.contains("fewer than 12 images: too few to tell"))
    #expect(!text.contains("fewer than 5 images"))
  }
}
