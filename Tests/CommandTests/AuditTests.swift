import Foundation
import TestSupport
import Testing

/// Evaluations on which a report is easily wrong: what the gate says of them and how it exits.
@Suite struct AuditTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let input: String
    let rules: [String]
    let code: Int32
    /// What the output must say.
    let said: [String]

    var testDescription: String { ([input] + rules).joined(separator: " ") }
  }

  static let cases = [
    // Cluster 56 is truly at .56; its estimate, drawn toward the others, is .81.
    Case(
      input: "gate_pass", rules: ["--min-cluster-f1", "0.65"], code: 0,
      said: ["warned", "do not decide", "Cluster 56 at 0.584, interval 0.26 to 0.85"]),
    Case(
      input: "gate_pass", rules: ["--min-cluster-f1", "0.65", "--strict"], code: 1,
      said: ["failed"]),
    // Two images, both right.
    Case(
      input: "two_test", rules: ["--min-f1", "0.9", "--strict"], code: 1,
      said: ["95% interval 0.00 to 1.00", "do not decide"]),
    Case(input: "no_f1", rules: ["--max-weak", "0"], code: 1, said: ["No cluster can be judged"]),
    Case(
      input: "single_cluster", rules: ["--max-weak", "0"], code: 1,
      said: ["No cluster can be judged"]),
    Case(
      input: "all_noise", rules: ["--min-cluster-f1", "0.1"], code: 1,
      said: ["nothing is known about 0.100"]),
    Case(input: "all_noise", rules: ["--max-noise", "0.5"], code: 1, said: ["100%", "failed"]),
    Case(input: "no_f1", rules: ["--min-f1", "0.1"], code: 1, said: ["has an F1"]),
    Case(
      input: "single_cluster", rules: ["--min-cluster-f1", "0.5"], code: 0, said: ["passed"]),
    Case(
      input: "train_only", rules: ["--require-split", "test"], code: 1,
      said: ["no image with an F1 in the split test"]),
    Case(
      input: "train_only", rules: ["--max-leak", "0"], code: 1,
      said: ["No held-out image with an F1 is known"]),
    Case(
      input: "f1_contradicts_counts", rules: ["--min-f1", "0.7"], code: 1,
      said: ["95% interval 0.18 to 0.65", "the whole interval is below 0.700"]),
    Case(input: "frames", rules: ["--max-weak", "0"], code: 0, said: ["max-weak", "passed"]),
    Case(input: "missing_fields", rules: ["--max-weak", "0"], code: 0, said: ["passed"]),
    Case(input: "advice", rules: ["--max-weak", "0"], code: 0, said: ["passed"]),
    Case(
      input: "dissolved_now",
      rules: ["--baseline", path("dissolved_before"), "--max-f1-drop", "0.02"],
      code: 1, said: ["beyond the allowed drop of 0.020"]),
    // No group was weak then, so none can be confirmed.
    Case(
      input: "unchanged_now",
      rules: ["--baseline", path("unchanged_before"), "--max-confirmed-slices", "0"], code: 0,
      said: ["max-confirmed-slices", "passed"]),
    Case(
      input: "gate_pass",
      rules: ["--baseline", path("gate_pass"), "--max-confirmed-slices", "0"], code: 1,
      said: ["are confirmed", "Cluster 56 of then"]),
  ]

  static func path(_ input: String) -> String {
    repositoryRoot.appendingPathComponent("Tests/CommandTests/Fixtures/audit/\(input)").path
  }

  @Test(arguments: cases) func checks(_ test: Case) throws {
    let folder = try TemporaryFolder()
    let result = try BuiltProgram("vector-report").run(
      ["check", Self.path(test.input)] + test.rules, in: folder.url)
    #expect(result.code == test.code, "\(result.output)\(result.errors)")
    for words in test.said { #expect(result.output.contains(words), "\(result.output)") }
  }

  @Test func aDropThatOnlyAllImagesShowFailsTheRule() throws {
    let folder = try TemporaryFolder()
    let result = try BuiltProgram("vector-report").run(
      [
        "check", Self.path("unchanged_now"), "--baseline", Self.path("unchanged_before"),
        "--max-f1-drop", "0.02",
      ], in: folder.url)
    #expect(result.code == 1, "\(result.output)\(result.errors)")
    #expect(result.output.contains("Mean F1 of the 192\u{A0}images in both"), "\(result.output)")
  }

  struct Page: CustomTestStringConvertible, Sendable {
    let input: String
    var baseline: String?
    let said: [String]
    let unsaid: [String]

    var testDescription: String { input }
  }

  static let pages = [
    Page(
      input: "frames",
      said: [
        "50\u{A0}units, not images: images whose names differ only in a copy mark, a frame number or a time",
        "| too few images to tell |", "| 15 of 2\u{A0}units |",
        "the 47\u{A0}images of 7\u{A0}units vary by",
        "7\u{A0}clusters with at least 5\u{A0}units each",
      ], unsaid: ["is weak:", "are weak:", "are strong:"]),
    Page(
      input: "dissolved_now", baseline: "dissolved_before",
      said: [
        "Cluster 4 of the baseline got worse", "Noise got worse",
        "Start with the groups that got worse",
      ],
      unsaid: ["No single cluster", "mostly in no cluster (100%)"]),
    // The interval beside a weak cluster is that of its own mean.
    Page(
      input: "gate_pass",
      said: [
        "| [Cluster 56](#cluster-56) | weak | 0.584 | 0.40 to 0.75 | 0.770 | 13 |  |",
        "2 of 100\u{A0}clusters are clearly weaker than the rest: Cluster 78 and Cluster 56",
      ], unsaid: ["0.78 to 0.84"]),
    Page(
      input: "all_noise", said: ["No clusters were found.", "all 60\u{A0}images are noise"],
      unsaid: ["is weak:"]),
    Page(
      input: "no_f1", said: ["No image of this evaluation has an F1.", "Nothing is measured"],
      unsaid: ["F1 and counts of every image"]),
    Page(
      input: "unchanged_now", baseline: "unchanged_before", said: ["The model got worse"],
      unsaid: ["Nothing changed"]),
    Page(
      input: "f1_contradicts_counts", said: ["is not that of their found objects"],
      unsaid: ["consistent", "What is given twice agrees"]),
    Page(
      input: "single_cluster",
      said: [
        "no other images to compare its only cluster",
        "There are no other images to compare it with.", "There is nothing to compare",
      ],
      unsaid: ["The only cluster has fewer", "all other images, –"]),
    Page(
      input: "train_only", said: ["all of them training images"], unsaid: ["all splits mixed"]),
    Page(
      input: "missing_fields",
      said: ["| Cluster 55 | no F1 |", "numImages differs from the number of per-image records"],
      unsaid: ["used as sent"]),
    Page(
      input: "advice",
      said: ["min_cluster_size", "--min-cluster-size 159 and judge on test images (--on test)"],
      unsaid: ["no difference"]),
    Page(input: "two_test", said: ["95% interval 0.00 to 1.00"], unsaid: ["1.00 to 1.00"]),
  ]

  /// What no page may say, whatever the evaluation: nothing behind it shows it.
  private static let neverSaid = [
    "no difference", "take the place of", "most these fixes can give", "mostly missed", "cure",
    "across the borders", "Across the borders", "used as sent", "peaks at", "input is consistent",
    "check labels", "check their labels", "help least", "needs no further correction",
  ]

  @Test(arguments: pages) func says(_ page: Page) throws {
    let folder = try TemporaryFolder()
    let result = try BuiltProgram("vector-report").run(
      ["render", Self.path(page.input), "--output", "report", "--quiet"]
        + (page.baseline.map { ["--baseline", Self.path($0)] } ?? []), in: folder.url)
    #expect(result.code == 0, "\(result.errors)")
    let text = try String(
      contentsOf: folder.url.appendingPathComponent("report/report.md"), encoding: .utf8)
    for words in page.said { #expect(text.contains(words), "\(words)") }
    for words in page.unsaid + Self.neverSaid { #expect(!text.contains(words), "\(words)") }
  }

  /// With nothing planted no page of the shipped examples says more than is known either.
  @Test(arguments: ["small/evaluation", "documented/vector-analysis.json"])
  func examplesSayNoMore(_ example: String) throws {
    let folder = try TemporaryFolder()
    let input = repositoryRoot.appendingPathComponent("Examples/\(example)").path
    let result = try BuiltProgram("vector-report").run(
      ["render", input, "--output", "report", "--quiet"], in: folder.url)
    #expect(result.code == 0, "\(result.errors)")
    let text = try String(
      contentsOf: folder.url.appendingPathComponent("report/report.md"), encoding: .utf8)
    for words in Self.neverSaid { #expect(!text.contains(words), "\(words)") }
  }

  /// Nor does a comparison of models: who is best is told with its interval, or that it is not decided.
  @Test(arguments: [
    ("audit/dissolved", "dissolved_before is better than dissolved_now"),
    ("audit/unchanged", "unchanged_before is better than unchanged_now"),
  ])
  func aComparisonSaysNoMore(inputs: String, verdict: String) throws {
    let folder = try TemporaryFolder()
    let paths = ["before", "now"].map {
      repositoryRoot.appendingPathComponent("Tests/CommandTests/Fixtures/\(inputs)_\($0)").path
    }
    let result = try BuiltProgram("vector-report").run(
      ["compare"] + paths + ["--output", "report", "--quiet"], in: folder.url)
    #expect(result.code == 0, "\(result.errors)")
    let text = try String(
      contentsOf: folder.url.appendingPathComponent("report/report.md"), encoding: .utf8)
    #expect(text.contains(verdict) && text.contains("95% interval"))
    for words in Self.neverSaid { #expect(!text.contains(words), "\(words)") }
  }

  @Test func groupsCanBeGiven() throws {
    let folder = try TemporaryFolder()
    func run(_ group: String) throws -> (code: Int32, output: String, errors: String) {
      let result = try BuiltProgram("vector-report").run(
        ["check", Self.path("frames"), "--group", group, "--min-f1", "0.1", "--json"],
        in: folder.url)
      return (result.code, result.output, result.errors)
    }
    #expect(try run("^(clip\\d)").output.contains("95% interval 0.23 to 0.97"))
    #expect(try run("(a)(b)").code == 64)
    #expect(try run("(a)(b)").errors.contains("a regular expression with one capture"))
    #expect(try run("gone.csv").code == 66)
    try folder.write("name,group\nclip00_frame_0000.jpg,a\nclip00_frame_0012.jpg,a\n", to: "g.csv")
    #expect(try run("g.csv").code == 0)
    try folder.write("only\n", to: "bad.csv")
    #expect(try run("bad.csv").code == 65)
    #expect(try run("bad.csv").errors.contains("line 1: expected two fields, name and group"))
  }
}
