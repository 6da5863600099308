import Foundation
import TestSupport

/// Outputs as their goldens hold them, and where those are.
struct KeptOutputs {
  /// Where the goldens are.
  let goldens: GoldenFolder
  /// Texts by name of golden.
  let texts: [String: String]

  /// The outputs of an evaluation, with templates of a user's own where given.
  static func of(_ evaluation: EvaluationCase, templates: URL? = nil) throws -> [KeptOutputs] {
    let outputs = try LibraryOutputs(of: evaluation, templates: templates)
    let goldens = GoldenFolder(evaluation.name)
    var texts = outputs.texts
    texts["message.eml"] = outputs.texts["message.eml"].map(Abridged.message)
    texts["report.html"] = outputs.texts["report.html"].map(Abridged.singleFile)
    if evaluation.name == EvaluationCase.example.name {
      return [
        KeptOutputs(goldens: goldens, texts: texts),
        KeptOutputs(goldens: exampleReport, texts: outputs.reportFiles),
      ]
    }
    texts["index.html"] = outputs.reportFiles["index.html"].map(Abridged.page)
    texts["report.md"] = outputs.reportFiles["report.md"].map(Abridged.pictureNames)
    texts["report.json"] = outputs.reportFiles["data/report.json"]
    return [KeptOutputs(goldens: goldens, texts: texts)]
  }

  /// The pages of a site.
  static func site(templates: URL? = nil) throws -> KeptOutputs {
    let files = try LibraryOutputs.site(of: MadeEvaluation.runs, templates: templates)
    let reports = files.filter { $0.key.hasPrefix("reports/") }
    var kept = files.filter { reports[$0.key] == nil }.mapValues(Abridged.page)
    if let style = reports.first(where: { $0.key.hasSuffix("/report.css") })?.value {
      kept["site.css"] = files["site.css"]?.replacing(style, with: Digest.text(of: style))
    }
    return KeptOutputs(goldens: GoldenFolder(siteName), texts: kept)
  }

  /// The comparison of the example's models.
  static func comparison(templates: URL? = nil) throws -> KeptOutputs {
    var texts = try LibraryOutputs.comparison(templates: templates)
    texts["index.html"] = texts["index.html"].map(Abridged.page)
    // The style sheet is that of every report, and digests of it stand in the manifest.
    texts["report.css"] = nil
    texts["manifest.json"] = nil
    return KeptOutputs(goldens: GoldenFolder(comparisonName), texts: texts)
  }

  /// Everything that is kept.
  static func all(templates: URL? = nil) throws -> [KeptOutputs] {
    try EvaluationCase.all.flatMap { try of($0, templates: templates) }
      + [site(templates: templates), comparison(templates: templates)]
  }

  /// Name of the folder with the goldens of the comparison.
  static let comparisonName = "comparison"

  /// Name of the folder with the goldens of the site.
  static let siteName = "site"

  /// The report that is checked in whole for readers to look at.
  private static let exampleReport = GoldenFolder(
    at: repositoryRoot.appendingPathComponent("Examples/small/report"))
}
