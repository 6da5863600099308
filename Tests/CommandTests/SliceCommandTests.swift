import Foundation
import TestSupport
import Testing

/// Groups known before, from one run to the next.
@Suite struct SliceCommandTests {
  private let folder: TemporaryFolder
  private static let example =
    repositoryRoot.appendingPathComponent("Examples/small/evaluation").path

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> (code: Int32, output: String, errors: String) {
    let result = try BuiltProgram("vector-report").run(arguments, in: folder.url)
    return (result.code, result.output, result.errors)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func aReportKeepsItsFindingsAndTheNextRunLooksThemUp() throws {
    #expect(try run("render", Self.example, "--quiet").code == 0)
    let slices = try text("report/data/slices.json")
    #expect(slices.contains(#""kind" : "weak-cluster""#))
    #expect(slices.contains(#""namePart" : "tray_glare""#))
    let check = try run(
      "check", Self.example, "--slices", "report/data/slices.json", "--max-confirmed-slices", "0")
    #expect(check.code == 1, "\(check)")
    #expect(check.output.contains("“tray_glare” in the name"))
    let other = try run(
      "check", Self.example, "--baseline", Self.example, "--max-confirmed-slices", "9")
    #expect(other.code == 0, "\(other)")
  }

  @Test func pageSummaryAndDataSayIt() throws {
    #expect(
      try run(
        "render", Self.example, "--baseline", Self.example, "--summary", "summary.md", "--quiet"
      ).code == 0)
    let page = try text("report/report.md")
    #expect(page.contains("Groups known before"))
    #expect(page.contains("| “tray_glare” in the name | weak cluster | confirmed |"))
    let first = try text("summary.md").split(separator: "\n").prefix(3).joined()
    #expect(first.contains("known before"))
    #expect(try text("report/data/report.json").contains(#""verdict" : "confirmed""#))
    #expect(
      try run("email", Self.example, "--baseline", Self.example, "-o", "m.eml", "--quiet").code == 0
    )
    #expect(try text("m.eml").contains("known before"))
  }

  @Test(arguments: [
    ("{", 65, "bad.json: line 1, column 2: expected a key in double quotes"),
    (
      #"{"schemaVersion":1,"slices":[{"kind":"x"}]}"#, 65,
      "bad.json: slices[0].kind: expected one of"
    ),
  ])
  func aBadFileIsOneSentence(content: String, code: Int32, sentence: String) throws {
    try folder.write(content, to: "bad.json")
    let result = try run("render", Self.example, "--slices", "bad.json")
    #expect(result.code == code)
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/report"))
  }

  @Test func aMissingFileIsSaid() throws {
    #expect(try run("render", Self.example, "--slices", "gone.json").code == 66)
  }

  @Test func theFileOfGroupsIsNotWrittenOver() throws {
    #expect(try run("render", Self.example, "--quiet").code == 0)
    let result = try run(
      "render", Self.example, "--slices", "report/data/slices.json", "--quiet")
    #expect(result.code != 0)
  }

  @Test func aSiteTakesGroupsToo() throws {
    #expect(try run("site", Self.example, "--group", "(a)(b)").code == 64)
    #expect(
      try run("site", Self.example, "--group", "^([a-z]+_[a-z]+)", "--quiet").code == 0)
    let reports = folder.url.appendingPathComponent("site/reports")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: reports.path).first)
    #expect(try text("site/reports/\(name)/data/report.json").contains(#""rule" : "given""#))
  }

  @Test func clustersThatCannotBeJudgedSayWhatWouldSettleThem() throws {
    #expect(try run("render", Self.example, "--quiet").code == 0)
    let rows = try text("report/data/label-next.csv").split(separator: "\r\n")
    #expect(rows.first?.hasSuffix(",reason,action,more_units") == true)
    let open = rows.filter { $0.contains("cannot-be-judged,collect-more-like-this,") }
    #expect(open.allSatisfy { ($0.split(separator: ",").last.flatMap { Int($0) } ?? 0) > 0 })
  }
}
