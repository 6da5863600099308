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

  /// Pairs of a later and an earlier evaluation; groups known from the earlier one are told of too.
  static let pairs = [
    ("Tests/CommandTests/Fixtures/audit/dissolved_now", "audit/dissolved_before"),
    ("Tests/CommandTests/Fixtures/audit/unchanged_now", "audit/unchanged_before"),
    ("Tests/CommandTests/Fixtures/audit/gate_pass", "audit/gate_pass"),
    ("Examples/small/large", "small/evaluation"), ("Examples/small/nano", "small/evaluation"),
    ("Examples/small/evaluation", "small/nano"),
  ]

  @Test(arguments: pairs) func agreesOnWhatChanged(later: String, earlier: String) throws {
    let root = later.hasPrefix("Examples") ? "Examples" : "Tests/CommandTests/Fixtures"
    try expectAgreement(
      on: repositoryRoot.appendingPathComponent(later),
      baseline: repositoryRoot.appendingPathComponent("\(root)/\(earlier)"))
  }

  /// Groups that are gone, and groups of which nothing can be told.
  @Test(arguments: ["7", "8", "9", "10"]) func agreesOnKnownGroups(clusters: String) throws {
    let both = ["earlier", "later"].map(folder.url.appendingPathComponent)
    for (evaluation, model) in zip(both, [[], ["--model", "large"]]) {
      let made = try SciPy.run(
        "Examples/make-example.py",
        [evaluation.path, "--images", "300", "--clusters", clusters] + model)
      try #require(made.code == 0, "\(made.text)")
    }
    try expectAgreement(on: both[1], baseline: both[0])
  }

  /// Every image of what was weak is right now: the groups are gone.
  @Test func agreesOnGroupsThatAreGone() throws {
    let original = repositoryRoot.appendingPathComponent("Examples/small/evaluation")
    let evaluation = try changedCopy(of: original) { image, _ in
      guard let cluster = (image["cluster"] as? [String: Any])?["id"] as? Int,
        [4, 6].contains(cluster),
        let stats = image["stats"] as? [String: Any]
      else { return image }
      let objects = ["truePositives", "falseNegatives"].reduce(0) { $0 + (stats[$1] as? Int ?? 0) }
      let right: [String: Any] = [
        "truePositives": objects, "falsePositives": 0, "falseNegatives": 0, "precision": 1,
        "recall": 1, "f1": 1,
      ]
      return image.merging(["stats": right]) { $1 }
    }
    try expectAgreement(on: evaluation, baseline: original)
    let text = try String(
      contentsOf: folder.url.appendingPathComponent("report/data/report.json"), encoding: .utf8)
    #expect(text.contains("\"verdict\" : \"gone\""))
  }

  /// Models side by side: paired differences, intervals that hold at once, ranks, clusters by model.
  @Test(arguments: [
    ["Examples/small/evaluation", "Examples/small/large", "Examples/small/nano"],
    ["Examples/small/nano", "Examples/small/evaluation"],
    [
      "Tests/CommandTests/Fixtures/audit/dissolved_before",
      "Tests/CommandTests/Fixtures/audit/dissolved_now",
    ],
    [
      "Tests/CommandTests/Fixtures/audit/unchanged_before",
      "Tests/CommandTests/Fixtures/audit/unchanged_now",
    ],
  ])
  func agreesOnComparisons(models: [String]) throws {
    try expectAgreement(
      ofModels: models.map { repositoryRoot.appendingPathComponent($0).path })
  }

  @Test(arguments: [
    ("120", "4"), ("160", "5"), ("200", "6"), ("250", "7"), ("300", "8"), ("400", "10"),
  ])
  func agreesOnComparisonsOfOtherSizes(images: String, clusters: String) throws {
    let models = ["small", "large", "nano"].map { folder.url.appendingPathComponent($0).path }
    for (path, model) in zip(models, [[], ["--model", "large"], ["--model", "nano"]]) {
      let made = try SciPy.run(
        "Examples/make-example.py", [path, "--images", images, "--clusters", clusters] + model)
      try #require(made.code == 0, "\(made.text)")
    }
    try expectAgreement(ofModels: models)
  }

  /// Every fifth test image is made another copy of a training image.
  @Test func agreesOnLeaks() throws {
    let original = repositoryRoot.appendingPathComponent("Examples/small/evaluation")
    var training: [String] = []
    let evaluation = try changedCopy(of: original) { image, place in
      if image["split"] as? String == "train" {
        training.append(image["imageName"] as? String ?? "")
        return image
      }
      guard image["split"] as? String == "test", place % 5 == 0, !training.isEmpty else {
        return image
      }
      let name = training[place % training.count].replacingOccurrences(of: ".rf.", with: ".rf.0")
      return image.merging(["imageName": name]) { $1 }
    }
    let report = try write(evaluation)
    let text = try String(
      contentsOf: report.appendingPathComponent("data/report.json"), encoding: .utf8)
    #expect(text.contains("\"leak\""))
    try expectAgreement(on: evaluation)
  }

  /// A copy of an evaluation with changed records.
  private func changedCopy(
    of original: URL, _ change: ([String: Any], Int) -> [String: Any]
  ) throws -> URL {
    let evaluation = folder.url.appendingPathComponent("changed")
    try FileManager.default.copyItem(at: original, to: evaluation)
    let file = evaluation.appendingPathComponent("image-predictions.json")
    var document = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let images = try #require(document["images"] as? [[String: Any]])
    document["images"] = images.enumerated().map { change($1, $0) }
    try JSONSerialization.data(withJSONObject: document).write(to: file)
    return evaluation
  }

  /// A check that cannot fail is none: each of these changes to a report must be noticed.
  @Test(arguments: [
    ("\"estimate\" : 0.5", "\"estimate\" : 0.50000001"), ("\"weak\"", "\"strong\""),
    ("Mean F1 is 0.836", "Mean F1 is 0.837"),
    ("2 of 14\u{A0}clusters are", "3 of 14\u{A0}clusters are"),
    ("\"kind\" : \"weak-cluster\"", "\"kind\" : \"strong-clusters\""),
    ("\"testedOn\" : \"held-out\"", "\"testedOn\" : \"all\""), ("\"more\" : 26", "\"more\" : 28"),
    ("\"inside\" : 24", "\"inside\" : 23"),
  ])
  func noticesWhatIsWrong(original: String, spoilt: String) throws {
    let input = repositoryRoot.appendingPathComponent("Examples/small/evaluation")
    let report = try write(input)
    let file = report.appendingPathComponent("data/report.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let range = try #require(text.range(of: original), "\(original)")
    try Data(text.replacingCharacters(in: range, with: spoilt).utf8).write(to: file)
    let result = try SciPy.run(Self.scripts[0], [input.path, report.path])
    #expect(result.code == 1)
    #expect(result.text.contains("recomputed"))
  }

  @Test(arguments: [
    ("report", "\"precisionMean\" : 0.8", "\"precisionMean\" : 0.7"),
    ("report", "\"missed\" : 3", "\"missed\" : 4"),
    ("slices", "\"value\" : 0.5", "\"value\" : 0.4"),
    ("slices", "\"units\" : 10", "\"units\" : 11"),
    ("report", "\"objects\" : 47", "\"objects\" : 48"),
  ])
  func noticesWrongData(file: String, original: String, spoilt: String) throws {
    let input = repositoryRoot.appendingPathComponent("Examples/small/evaluation")
    let report = try write(input)
    let path = report.appendingPathComponent("data/\(file).json")
    let text = try String(contentsOf: path, encoding: .utf8)
    let range = try #require(text.range(of: original), "\(original)")
    try Data(text.replacingCharacters(in: range, with: spoilt).utf8).write(to: path)
    let result = try SciPy.run(Self.scripts[1], [input.path, report.path])
    #expect(result.code == 1)
    #expect(result.text.contains("recomputed"))
  }

  private static let scripts = ["recompute.py", "recompute_data.py"].map {
    "Tests/VectorReportTests/Independent/\($0)"
  }

  private func expectAgreement(on input: URL, baseline: URL? = nil) throws {
    let report = try write(input, baseline: baseline)
    for script in Self.scripts {
      let result = try SciPy.run(
        script, [input.path, report.path] + [baseline?.path].compactMap { $0 })
      #expect(result.code == 0, "\(result.text)")
      #expect(result.text.hasPrefix("agrees: "))
    }
  }

  private func expectAgreement(ofModels models: [String]) throws {
    let report = try write(URL(fileURLWithPath: models[0]))
    let comparison = folder.url.appendingPathComponent("comparison").path
    let compared = try BuiltProgram("vector-report").run(
      ["compare"] + models + ["--output", comparison, "--quiet"], in: folder.url)
    try #require(compared.code == 0, "\(compared.errors)")
    let result = try SciPy.run(
      "Tests/VectorReportTests/Independent/recompute_comparison.py",
      [comparison, report.path] + models)
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
