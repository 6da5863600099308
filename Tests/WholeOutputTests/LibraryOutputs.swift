import Delivery
import Foundation
import RoboflowFormat
import Templates
import TestSupport
import VectorReport

@testable import vector_report

/// The outputs of an evaluation, made with the library as the commands make them.
///
/// The one place of this target that knows the library.
struct LibraryOutputs {
  /// Files of the report folder: path and text.
  let reportFiles: [String: String]
  /// The other outputs, by name of their golden.
  let texts: [String: String]

  /// Makes all outputs of a case, with templates of a user's own where given.
  init(of evaluation: EvaluationCase, templates: URL? = nil) throws {
    let folder = try TemporaryFolder()
    let input = try EvaluationInput(path: evaluation.input.path(in: folder, named: "evaluation"))
    var options = try ReportOptions(templates: templates.map(TemplateSet.init))
    options.baseline = try evaluation.baseline.map {
      try EvaluationInput(path: $0.path(in: folder, named: "baseline"))
    }
    options.rules = try evaluation.rules.map {
      try RuleFile.rules(in: $0, named: "vector-report.yml")
    }
    options.intro = evaluation.introduction.map { .init(name: "intro.md", markdown: $0) }
    options.hasStepSummary = true
    let report = try Report(input, options: options)
    reportFiles = Dictionary(
      uniqueKeysWithValues: report.files.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
    var texts = try Self.checkTexts(input, options)
    texts["summary.md"] = report.stepSummary
    texts["message.eml"] = try Self.message(input, templates)
    if evaluation.isSingleFile {
      let file = folder.url.appendingPathComponent("report.html")
      try report.writeSingleFile(to: file)
      texts["report.html"] = try String(contentsOf: file, encoding: .utf8)
    }
    self.texts = texts
  }

  private static func message(_ input: EvaluationInput, _ templates: URL?) throws -> String {
    var options = EmailOptions()
    options.from = "ci@example.org"
    options.to = ["Fruit team <fruit@example.org>"]
    options.link = "https://ci.example.org/report/"
    options.templates = try templates.map(TemplateSet.init)
    return String(decoding: try Email(input, options: options).bytes, as: UTF8.self)
  }

  private static func checkTexts(
    _ input: EvaluationInput, _ options: ReportOptions
  ) throws -> [String: String] {
    let assessed = try AssessedEvaluation(input, options: options)
    guard let outcome = assessed.outcome else { return [:] }
    return [
      "junit.xml": JUnitReport.text(outcome, assessed.assessment),
      "metrics.txt": MetricsReport.text(assessed.assessment, outcome),
    ]
  }
}

extension LibraryOutputs {
  /// All files of a site: path and text.
  static func site(
    of evaluations: [MadeEvaluation], templates: URL? = nil
  ) throws -> [String: String] {
    let folder = try TemporaryFolder()
    let paths = try evaluations.map {
      try EvaluationCase.Input.made($0).path(in: folder, named: "runs/\($0.id)")
    }
    let site = folder.url.appendingPathComponent("site")
    _ = try Site(folder: site, options: ReportOptions(templates: templates.map(TemplateSet.init)))
      .add(paths)
    let present = try FileManager.default.subpathsOfDirectory(atPath: site.path)
    let files = present.filter { URL(fileURLWithPath: $0).pathExtension != "" }
    return try Dictionary(
      uniqueKeysWithValues: files.map {
        ($0, try String(contentsOf: site.appendingPathComponent($0), encoding: .utf8))
      })
  }
}
