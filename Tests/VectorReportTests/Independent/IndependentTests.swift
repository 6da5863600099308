import Findings
import Foundation
import ModelEvaluation
import RoboflowFormat
import TestSupport
import Testing

@testable import VectorReport

/// What a report claims, recomputed by NumPy and SciPy from the evaluation's own JSON.
///
/// Without SciPy the tests are skipped and shown as such; in CI, where `CI` is set, they fail.
@Suite(
  .enabled(if: SciPy.isExpected, "needs python3 with NumPy and SciPy; run Scripts/setup --tests"))
struct IndependentTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let inputs = [
    "Tests/ModelEvaluationTests/Fixtures/synthetic-192", "Examples/small/evaluation",
    "Examples/documented/vector-analysis.json",
  ]
  /// What an audit was made with: no F1, one cluster, noise alone, missing fields and so on.
  static let audited = [
    "advice", "all_noise", "dissolved_now", "f1_contradicts_counts", "gate_pass", "missing_fields",
    "frames", "no_f1", "single_cluster", "train_only", "two_test", "unchanged_now",
  ].map { "Tests/CommandTests/Fixtures/audit/\($0)" }

  @Test(arguments: inputs + audited) func agrees(input: String) throws {
    try expectAgreement(on: repositoryRoot.appendingPathComponent(input))
  }

  @Test(arguments: [("10000", "200"), ("2000", "100")])
  func agreesAtOtherSizes(images: String, clusters: String) throws {
    let evaluation = folder.url.appendingPathComponent("evaluation")
    let made = try SciPy.run(
      "Examples/make-example.py", [evaluation.path, "--images", images, "--clusters", clusters])
    try #require(made.code == 0, "\(made.text)")
    try expectAgreement(on: evaluation)
  }

  @Test(arguments: [("dissolved_now", "dissolved_before"), ("unchanged_now", "unchanged_before")])
  func agreesOnWhatChanged(later: String, earlier: String) throws {
    let audit = repositoryRoot.appendingPathComponent("Tests/CommandTests/Fixtures/audit")
    try expectAgreement(
      on: audit.appendingPathComponent(later), baseline: audit.appendingPathComponent(earlier))
  }

  /// Every fifth test image is made another copy of a training image.
  @Test func agreesOnLeaks() throws {
    let evaluation = folder.url.appendingPathComponent("leaking")
    let original = repositoryRoot.appendingPathComponent("Examples/small/evaluation")
    try FileManager.default.copyItem(at: original, to: evaluation)
    let file = evaluation.appendingPathComponent("image-predictions.json")
    var document = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    var images = try #require(document["images"] as? [[String: Any]])
    let training = images.compactMap { $0["split"] as? String == "train" ? $0["imageName"] : nil }
    for place in images.indices where images[place]["split"] as? String == "test" {
      guard place % 5 == 0, let name = training[place % training.count] as? String else { continue }
      images[place]["imageName"] = name.replacingOccurrences(of: ".rf.", with: ".rf.0")
    }
    document["images"] = images
    try JSONSerialization.data(withJSONObject: document).write(to: file)
    let report = try write(evaluation)
    let text = try String(
      contentsOf: report.appendingPathComponent("data/report.json"), encoding: .utf8)
    #expect(text.contains("\"leak\""))
    try expectAgreement(on: evaluation)
  }

  /// A check that cannot fail is none: each of these changes to a report must be noticed.
  @Test(arguments: [
    ("\"estimate\" : 0.5", "\"estimate\" : 0.50000001"), ("\"weak\"", "\"strong\""),
    ("Mean F1 is 0.836", "Mean F1 is 0.837"),
    ("2 of 14\u{A0}clusters are", "3 of 14\u{A0}clusters are"),
    ("\"kind\" : \"weak-cluster\"", "\"kind\" : \"strong-clusters\""),
    ("\"testedOn\" : \"held-out\"", "\"testedOn\" : \"all\""), ("\"more\" : 25", "\"more\" : 27"),
    ("\"inside\" : 24", "\"inside\" : 23"),
  ])
  func noticesWhatIsWrong(original: String, spoilt: String) throws {
    let input = repositoryRoot.appendingPathComponent("Examples/small/evaluation")
    let report = try write(input)
    let file = report.appendingPathComponent("data/report.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let range = try #require(text.range(of: original), "\(original)")
    try Data(text.replacingCharacters(in: range, with: spoilt).utf8).write(to: file)
    let result = try SciPy.run(Self.script, [input.path, report.path])
    #expect(result.code == 1)
    #expect(result.text.contains("recomputed"))
  }

  private static let script = "Tests/VectorReportTests/Independent/recompute.py"

  private func expectAgreement(on input: URL, baseline: URL? = nil) throws {
    let report = try write(input, baseline: baseline)
    let result = try SciPy.run(
      Self.script, [input.path, report.path] + [baseline?.path].compactMap { $0 })
    #expect(result.code == 0, "\(result.text)")
    #expect(result.text.hasPrefix("agrees: "))
  }

  private func write(_ input: URL, baseline: URL? = nil) throws -> URL {
    let report = folder.url.appendingPathComponent("report")
    let options = AssessmentOptions(
      baseline: try baseline.map { try EvaluationInput(path: $0.path) })
    try Report(AssessedEvaluation(EvaluationInput(path: input.path), options: options))
      .write(to: report)
    return report
  }
}
