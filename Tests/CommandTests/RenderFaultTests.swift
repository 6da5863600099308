import Foundation
import TestSupport
import Testing

/// Every way in which `render` refuses: one clear sentence, the right exit code, nothing written.
@Suite struct RenderFaultTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    let name: String
    let files: [String: String]
    let arguments: [String]
    let code: Int32
    let message: String

    init(
      _ name: String, _ files: [String: String] = [:], _ arguments: [String], _ code: Int32,
      _ message: String
    ) {
      self.name = name
      self.files = files
      self.arguments = arguments
      self.code = code
      self.message = message
    }

    var testDescription: String { name }
  }

  private static let good = #"{"clusters": [{"id": 0, "numImages": 1}]}"#

  static let faults = [
    Fault(
      "no such file", [:], ["nothing.json"], 66,
      "vector-report: nothing.json: no such file or folder\n"),
    Fault(
      "folder without analysis", ["e/readme.txt": ""], ["e"], 66,
      "vector-report: e: expected an evaluation folder, found no vector-analysis.json in it\n"),
    Fault(
      "not JSON", ["a.json": "{\"clusters\": [}"], ["a.json"], 65,
      "vector-report: a.json: line 1, column 15: expected a value, found \"}\"\n"),
    Fault(
      "a bad value",
      ["a.json": #"{"clusters": [{"id": 0, "numImages": 1, "metrics": {"f1Mean": 1.7}}]}"#],
      ["a.json"], 65,
      "vector-report: a.json: clusters[0].metrics.f1Mean: expected a number in 0...1, found 1.7\n"),
    Fault(
      "two bad values",
      ["a.json": #"{"clusters": [{"id": "x", "numImages": -1}]}"#], ["a.json"], 65,
      "vector-report: a.json: clusters[0].id: expected an integer, found the text \"x\"\n"
        + "vector-report: a.json: clusters[0].numImages: expected an integer of 0 or more, found -1\n"
    ),
    Fault(
      "no introduction file", ["a.json": good], ["a.json", "--intro", "no.md"], 66,
      "vector-report: no.md: no such file or folder\n"),
    Fault(
      "introduction too wide", ["a.json": good, "i.md": String(repeating: "[", count: 6000)],
      ["a.json", "--intro", "i.md"], 65,
      "vector-report: i.md: line 1: expected at most 5000 \"[\" in the text, found more\n"),
    Fault(
      "no templates folder", ["a.json": good], ["a.json", "--templates", "t"], 65,
      "vector-report: t: expected a folder of templates, found nothing\n"),
    Fault(
      "an unknown key in a template",
      ["a.json": good, "t/report.md.mustache": "{{% CONTENT_TYPE: MARKDOWN}}\n# {{titel}}\n"],
      ["a.json", "--templates", "t"], 65,
      "vector-report: t/report.md.mustache:2:3: unknown key \"titel\""),
    Fault(
      "a mistyped template name", ["a.json": good, "t/raport.md.mustache": ""],
      ["a.json", "--templates", "t"], 65,
      "vector-report: t/raport.md.mustache: no file of that name can be replaced"),
    Fault(
      "a file in the way", ["a.json": good, "report": "mine"], ["a.json"], 73,
      "a file of that name is in the way"),
    Fault(
      "somebody's folder", ["a.json": good, "report/thesis.txt": "mine"], ["a.json"], 73,
      "the folder is not a report of vector-report; choose another place with --output"),
    Fault(
      "a place that cannot be", ["a.json": good], ["a.json", "-o", "/proc/none/report"], 73,
      "vector-report: /proc/none: cannot be created: No such file or directory\n"),
    Fault(
      "single file over a folder", ["a.json": good, "report.html/x": ""],
      ["a.json", "--single-file"], 73, "a folder of that name is in the way"),
    Fault(
      "an unknown flag", ["a.json": good], ["a.json", "--colour", "red"], 64,
      "Unknown option '--colour'"),
    Fault("no input", [:], ["render"], 64, "Missing expected argument '<input>'"),
  ]

  @Test(arguments: faults) func refuses(_ fault: Fault) throws {
    let folder = try TemporaryFolder()
    for (path, text) in fault.files { try folder.write(text, to: path) }
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted()
    let result = try BuiltProgram("vector-report").run(fault.arguments, in: folder.url)
    #expect(result.code == fault.code)
    #expect(result.output == "")
    if fault.message.hasSuffix("\n") {
      #expect(result.errors == fault.message)
    } else {
      #expect(result.errors.contains(fault.message), "\(result.errors)")
    }
    let after = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted()
    #expect(before == after)
  }
}
