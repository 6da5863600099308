import Foundation
import TestSupport
import Testing

/// `email`, `site` and `render --summary` as a user runs them.
@Suite struct DeliveryCommandTests {
  private let program = BuiltProgram("vector-report")
  private let folder: TemporaryFolder
  private static let example = repositoryRoot.appendingPathComponent("Examples/small/evaluation")

  init() throws { folder = try TemporaryFolder() }

  private func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> BuiltProgram.Result {
    try program.run(arguments, in: folder.url, environment: environment)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func writesAMessageAndSaysItsSubject() throws {
    let result = try run("email", Self.example.path)
    #expect((result.code, result.errors) == (0, ""))
    #expect(result.output.hasPrefix("report.eml: F1 0.836, 2 of 14 clusters weak: apple-sorter"))
    #expect(try text("report.eml").contains("\r\nX-Unsent: 1\r\n"))
    let piped = try run("email", Self.example.path, "-o", "-")
    #expect(try piped.output == text("report.eml").replacing("X-Unsent: 1\r\n", with: ""))
  }

  @Test func aMessageTellsOfBaselineAndRules() throws {
    try folder.write("min-f1: 0.99\n", to: "rules.yml")
    let result = try run(
      "email", Self.example.path, "--baseline", Self.example.path, "--rules", "rules.yml")
    #expect((result.code, result.errors) == (0, ""))
    #expect(result.output.hasPrefix("report.eml: Check failed, F1 0.836 (±0.000), 2 of 14"))
    #expect(try text("report.eml").contains("Nothing changed: every image is in both"))
  }

  @Test(
    arguments: [
      (["email", "EXAMPLE", "--to", "nobody"], 64, "vector-report: --to: expected an address"),
      (["email", "EXAMPLE", "--link", "x"], 64, "vector-report: --link: expected an address"),
      (["email", "nothing.json"], 66, "vector-report: nothing.json: no such file or folder"),
      (["email", "EXAMPLE", "-o", "/proc/none/x.eml"], 73, "cannot be created"),
      (["site", "nothing", "-o", "site"], 65, "the input is neither an evaluation nor a report"),
      (["site"], 64, "Missing expected argument"),
      (["render", "EXAMPLE", "--github"], 64, "GITHUB_STEP_SUMMARY is not set"),
    ] as [([String], Int32, String)])
  func refuses(arguments: [String], code: Int32, message: String) throws {
    let filled = arguments.map { $0 == "EXAMPLE" ? Self.example.path : $0 }
    let result = try program.run(
      filled, in: folder.url, environment: ["GITHUB_STEP_SUMMARY": ""])
    #expect(result.code == code)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func addsToTheJobsPage() throws {
    try folder.write("before\n", to: "step.md")
    let step = folder.url.appendingPathComponent("step.md").path
    let result = try run(
      Self.example.path, "--github", environment: ["GITHUB_STEP_SUMMARY": step])
    #expect(result.code == 0)
    #expect(try text("step.md").hasPrefix("before\n### Model evaluation of apple-sorter"))
    #expect(try run(Self.example.path, "--summary", "s.md").code == 0)
    #expect(try "before\n" + text("s.md") == text("step.md"))
  }

  @Test func aSummaryCanGoToStandardOutput() throws {
    let result = try program.shell(
      "\"$PROGRAM\" '\(Self.example.path)' --summary /dev/stdout >both.txt; cat both.txt",
      in: folder.url)
    #expect(result.output.contains("### Model evaluation"))
    #expect(result.output.contains("report/index.html: 344 images"))
  }

  @Test func aSummaryInTheReportFolderIsWrittenEveryTime() throws {
    for _ in 0..<2 {
      #expect(try run(Self.example.path, "--summary", "report/ci/summary.md", "-q").code == 0)
      #expect(try text("report/ci/summary.md").contains("### Model evaluation"))
    }
  }

  @Test func collectsReportsAndEvaluations() throws {
    #expect(try run(Self.example.path, "-o", "one").code == 0)
    let first = try run("site", "one", "nothing")
    #expect(first.code == 65)
    #expect(first.output == "site/index.html: 1 evaluation, 1 report and 5 other files written\n")
    #expect(first.errors.contains("note: nothing: skipped: nothing: no such file or folder"))
    let same = try run("site", Self.example.path)
    #expect(same.output == "site/index.html: 1 evaluation, 0 reports and 0 other files written\n")
  }
}
