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
        "50\u{A0}units: names that differ only in a copy mark, a frame number or a time",
        "| too few images to tell |",
      ], unsaid: ["is weak:", "are weak:", "are strong:"]),
    Page(
      input: "dissolved_now", baseline: "dissolved_before",
      said: ["Cluster 4 of the baseline got worse", "Noise got worse"],
      unsaid: ["No single cluster"]),
    Page(
      input: "unchanged_now", baseline: "unchanged_before", said: ["The model got worse"],
      unsaid: ["Nothing changed"]),
    Page(
      input: "f1_contradicts_counts", said: ["is not that of their found objects"],
      unsaid: ["consistent", "What is given twice agrees"]),
    Page(
      input: "single_cluster", said: ["no other images to compare"],
      unsaid: ["The only cluster has fewer"]),
    Page(
      input: "train_only", said: ["all of them training images"], unsaid: ["all splits mixed"]),
    Page(input: "missing_fields", said: [], unsaid: ["used as sent"]),
    Page(input: "advice", said: ["min_cluster_size", "--on "], unsaid: ["no difference"]),
    Page(input: "two_test", said: ["95% interval 0.00 to 1.00"], unsaid: ["1.00 to 1.00"]),
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
    for words in page.unsaid { #expect(!text.contains(words), "\(words)") }
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
