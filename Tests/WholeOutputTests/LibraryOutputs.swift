import CITexts
import Delivery
import Findings
import Foundation
import Mail
import RankingFindings
import RankingReport
import ReportFolder
import ReportSite
import RoboflowFormat
import RuleFiles
import Templates
import TestSupport
import VectorReport

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
    var terms = AssessmentOptions()
    terms.baseline = try evaluation.baseline.map {
      try EvaluationInput(path: $0.path(in: folder, named: "baseline"))
    }
    terms.rules = try evaluation.rules.map {
      try RuleFile.rules(in: $0, named: "vector-report.yml")
    }
    let assessed = try AssessedEvaluation(input, options: terms)
    let templates = try templates.map(TemplateSet.init)
    var options = ReportOptions(templates: templates)
    options.intro = evaluation.introduction.map { .init(name: "intro.md", markdown: $0) }
    let report = try Report(assessed, options: options)
    reportFiles = Dictionary(
      uniqueKeysWithValues: report.files.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
    var texts = Self.checkTexts(assessed)
    texts["summary.md"] = StepSummary(assessed, notes: report.notes)
      .text(templates: templates ?? TemplateSet())
    texts["message.eml"] = try Self.message(assessed, templates)
    if evaluation.isSingleFile {
      options.form = .singleFile
      texts["report.html"] = String(
        decoding: try Report(assessed, options: options).files[0].bytes, as: UTF8.self)
    }
    self.texts = texts
  }

  private static func message(_ assessed: AssessedEvaluation, _ templates: TemplateSet?) throws
    -> String
  {
    var options = EmailOptions()
    options.from = "ci@example.org"
    options.to = ["Fruit team <fruit@example.org>"]
    options.link = "https://ci.example.org/report/"
    options.templates = templates
    return String(decoding: try Email(assessed, options: options).bytes, as: UTF8.self)
  }

  private static func checkTexts(_ assessed: AssessedEvaluation) -> [String: String] {
    guard let outcome = assessed.outcome else { return [:] }
    return [
      "junit.xml": JUnitReport.text(outcome, assessed.assessment),
      "metrics.txt": MetricsReport.text(assessed.assessment, outcome),
    ]
  }
}

extension LibraryOutputs {
  /// All files of the comparison of the example's models, and its summary: path and text.
  static func comparison(templates: URL? = nil) throws -> [String: String] {
    let entries = try ["evaluation", "nano", "large"].enumerated().map { place, name in
      try RankedEvaluations.Entry(
        EvaluationInput(
          path: repositoryRoot.appendingPathComponent("Examples/small/\(name)").path),
        path: name, below: "\(place + 1)")
    }
    let ranked = try RankedEvaluations(entries)
    var options = RankingOptions()
    options.templates = try templates.map(TemplateSet.init)
    let files = try ModelComparisonReport(ranked, options: options).files
    var texts = Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    texts["summary.md"] = ComparisonSummary(ranked).text(
      templates: options.templates ?? TemplateSet())
    return texts
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
