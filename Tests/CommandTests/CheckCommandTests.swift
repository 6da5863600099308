import Foundation
import TestSupport
import Testing

/// `vector-report check` as CI runs it: what it prints and how it exits.
@Suite struct CheckCommandTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let files: [String: String]
    let arguments: [String]
    let code: Int32
    /// A part of standard output, or of standard error for codes from 64 on.
    let text: String

    var testDescription: String { name }

    init(
      _ name: String, _ files: [String: String] = [:], _ arguments: [String], _ code: Int32,
      _ text: String
    ) {
      self.name = name
      self.files = files
      self.arguments = arguments
      self.code = code
      self.text = text
    }
  }

  private static let example =
    repositoryRoot.appendingPathComponent("Examples/small/evaluation").path
  private static let documented =
    repositoryRoot.appendingPathComponent("Examples/documented/vector-analysis.json").path
  private static let otherProject = #"{"project": "x", "clusters": [{"id": 0, "numImages": 1}]}"#

  static let cases = [
    Case("passing", [:], [example, "--min-f1", "0.7"], 0, "min-f1  0.836  0.700  passed\n"),
    Case("crossing", [:], [example, "--min-f1", "0.84"], 0, "min-f1  0.836  0.840  warned\n"),
    Case("crossing, strict", [:], [example, "--min-f1", "0.84", "--strict"], 1, "failed\n"),
    Case("failing", [:], [example, "--min-f1", "0.9"], 1, "failed min-f1: Mean F1 of 78"),
    Case("the default file", ["vector-report.yml": "max-weak: 0"], [example], 1, "max-weak"),
    Case("a named file", ["ci.yml": "max-weak: 9"], [example, "--rules", "ci.yml"], 0, "passed"),
    Case(
      "the command line wins", ["vector-report.yml": "max-weak: 0"], [example, "--max-weak", "9"],
      0, "max-weak      2      9  passed"),
    Case(
      "strict in the file, not on the command line", ["r.yml": "min-f1: 0.84\nstrict: true"],
      [example, "--rules", "r.yml", "--no-strict"], 0, "warned"),
    Case(
      "no drop against itself", [:],
      [example, "--baseline", example, "--max-f1-drop", "0.01"], 0, "max-f1-drop  0.000"),
    Case("other images", [:], [example, "--on", "all", "--min-f1", "0.8"], 0, "0.833"),
    Case(
      "from aggregates", [:], [documented, "--require-split", "train"], 0, "require-split"),
    Case("no rule", [:], [example], 64, "no rule to check: give at least one of --min-f1, "),
    Case("an empty rule file", ["vector-report.yml": ""], [example], 64, "no rule to check"),
    Case(
      "a limit out of range", [:], [example, "--min-f1", "7"], 64,
      "--min-f1: expected a number in 0...1, found 7"),
    Case(
      "a limit that is none", [:], [example, "--max-weak", "few"], 64,
      "--max-weak: expected a whole number of 0 or more, found few"),
    Case(
      "a split without a name", [:], [example, "--require-split", ""], 64,
      "--require-split: expected the name of a split or a list of names, found nothing"),
    Case("an unknown flag", [:], [example, "--min-f2", "1"], 64, "Unknown option '--min-f2'"),
    Case(
      "an unknown choice of images", [:], [example, "--min-f1", "0", "--on", "tset"], 64, "--on"),
    Case(
      "too small a number of images", [:], [example, "--min-f1", "0", "--min-images", "1"], 64,
      "--min-images: expected a whole number of 2 to 1000000000, found 1"),
    Case(
      "a number of images beyond any evaluation", [:],
      [example, "--min-f1", "0", "--min-images", "3074457345618258603"], 64,
      "--min-images: expected a whole number of 2 to 1000000000, found 3074457345618258603"),
    Case(
      "a rate out of range", [:], [example, "--min-f1", "0", "--fdr", "1"], 64,
      "--fdr: expected a number between 0 and 1"),
    Case(
      "a typo in the rule file", ["vector-report.yml": "min-f1: 0.7\nmax-waek: 3"], [example], 65,
      "vector-report: vector-report.yml: line 2: expected one of min-f1, "),
    Case(
      "a rule file that is missing", [:], [example, "--rules", "no.yml"], 66,
      "vector-report: no.yml: no such file or folder\n"),
    Case("an input that is missing", [:], ["none", "--min-f1", "0"], 66, "none: no such file"),
    Case(
      "an input that is none", ["a.json": "{"], ["a.json", "--min-f1", "0"], 65, "a.json: line 1"),
    Case(
      "no baseline", [:], [example, "--max-f1-drop", "0.1"], 66,
      "vector-report: --baseline: max-f1-drop needs an earlier evaluation to compare with"),
    Case(
      "a baseline that is missing", [:],
      [example, "--min-f1", "0", "--baseline", "gone"], 66,
      "vector-report: --baseline: gone: no such file or folder\n"),
    Case(
      "a baseline that is none", ["b.json": "[]"],
      [example, "--min-f1", "0", "--baseline", "b.json"], 65, "vector-report: baseline/b.json: "),
    Case(
      "a baseline without records", [:],
      [example, "--min-f1", "0", "--baseline", documented], 65,
      "vector-report: --baseline: the baseline’s images cannot be matched: the baseline has no "
        + "per-image records\n"),
    Case(
      "a baseline of another project", ["b.json": otherProject],
      [example, "--max-f1-drop", "1", "--baseline", "b.json"], 65,
      "vector-report: --baseline: the baseline is about something else: project x, here "
        + "apple-sorter\n"),
    Case(
      "a baseline from standard input", [:], [example, "--min-f1", "0", "--baseline", "-"], 64,
      "--baseline: expected a file or folder, found standard input"),
  ]

  @Test(arguments: cases) func exits(_ test: Case) throws {
    let folder = try TemporaryFolder()
    for (path, text) in test.files { try folder.write(text, to: path) }
    let result = try BuiltProgram("vector-report").run(["check"] + test.arguments, in: folder.url)
    #expect(result.code == test.code, "\(result.output)\(result.errors)")
    let text = test.code < 64 ? result.output : result.errors
    #expect(text.contains(test.text), "\(text)")
    if test.code >= 64 { #expect(result.output == "") }
  }

  @Test func saysItAsJSON() throws {
    let folder = try TemporaryFolder()
    let result = try BuiltProgram("vector-report").run(
      ["check", Self.example, "--min-f1", "0.9", "--require-split", "test", "--json"],
      in: folder.url)
    #expect(result.code == 1)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(json["verdict"] as? String == "failed")
    let rules = try #require(json["rules"] as? [[String: Any]])
    #expect(rules.map { $0["name"] as? String } == ["min-f1", "require-split"])
    #expect(rules.map { $0["verdict"] as? String } == ["failed", "passed"])
    #expect(rules[0]["limit"] as? Double == 0.9 && rules[1]["limit"] as? String == "test")
  }

  @Test func writesTheTextsForCI() throws {
    let folder = try TemporaryFolder()
    let result = try BuiltProgram("vector-report").run(
      [
        "check", Self.example, "--min-f1", "0.9", "--junit", "j.xml", "--metrics", "m.txt",
        "--github",
      ], in: folder.url)
    #expect(result.code == 1)
    #expect(result.errors.hasPrefix("::error title=min-f1::"))
    let xml = try Data(contentsOf: folder.url.appendingPathComponent("j.xml"))
    #expect(xmlFault(in: String(decoding: xml, as: UTF8.self)) == nil)
    let metrics = try String(
      contentsOf: folder.url.appendingPathComponent("m.txt"), encoding: .utf8)
    #expect(metrics.contains("vector_report_rule_failed{rule=\"min-f1\"} 1\n"))
  }

  @Test func aReportShowsTheRulesAndStillSucceeds() throws {
    let folder = try TemporaryFolder()
    try folder.write("min-f1: 0.9\nmax-f1-drop: 0.1\n", to: "r.yml")
    let result = try BuiltProgram("vector-report").run(
      ["render", Self.example, "--rules", "r.yml", "-o", "report"], in: folder.url)
    #expect(result.code == 0)
    let text = try String(
      contentsOf: folder.url.appendingPathComponent("report/report.md"), encoding: .utf8)
    #expect(text.contains("## Rules"))
    #expect(text.contains("| min-f1 | 0.836 | 0.900 | failed |"))
    #expect(text.contains("The drop cannot be judged: no baseline was given."))
  }

  @Test func aReportNamesTheBaselinesFiles() throws {
    let folder = try TemporaryFolder()
    let result = try BuiltProgram("vector-report").run(
      ["render", Self.example, "--baseline", Self.example, "-o", "report"], in: folder.url)
    #expect(result.code == 0)
    let manifest = try String(
      contentsOf: folder.url.appendingPathComponent("report/manifest.json"), encoding: .utf8)
    for file in ["vector-analysis.json", "image-predictions.json", "evaluation.json"] {
      #expect(manifest.contains("\"path\" : \"baseline/\(file)\""))
      #expect(manifest.contains("\"path\" : \"\(file)\""))
    }
  }
}
