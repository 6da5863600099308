import Disk
import Foundation
import TestSupport
import Testing

@testable import ReportFolder

/// The output folder holds the earlier report or the new one, never something between.
@Suite struct ReportWriterTests {
  private let folder: TemporaryFolder
  private var target: URL { folder.url.appendingPathComponent("report") }

  init() throws { folder = try TemporaryFolder() }

  private static func report(_ text: String) -> [ReportFile] {
    [ReportFile(path: "charts/f1.svg", text: text), ReportFile(path: "index.html", text: text)]
  }

  private func write(_ text: String, force: Bool = false) throws {
    try ReportWriter(target: target, force: force).write(folder: Self.report(text))
  }

  private func page() throws -> String {
    try String(contentsOf: target.appendingPathComponent("index.html"), encoding: .utf8)
  }

  private func namesBesideTarget() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  @Test func writesEveryFileIntoANewFolder() throws {
    try write("new")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: target.path).sorted()
    #expect(paths == ["charts", "charts/f1.svg", "index.html", "manifest.json"])
    #expect(try namesBesideTarget() == ["report"])
  }

  @Test func makesMissingParents() throws {
    let deep = folder.url.appendingPathComponent("a/b/report")
    try ReportWriter(target: deep, force: false).write(folder: Self.report("deep"))
    #expect(FileManager.default.fileExists(atPath: deep.appendingPathComponent("index.html").path))
  }

  @Test func replacesAnEarlierReportAndLeavesNothingElse() throws {
    try write("old")
    try write("new")
    #expect(try page() == "new")
    #expect(try namesBesideTarget() == ["report"])
  }

  @Test func fillsAnEmptyFolder() throws {
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    try write("new")
    #expect(try page() == "new")
  }

  @Test func refusesAFolderOfSomeoneElse() throws {
    try folder.write("precious", to: "report/thesis.txt")
    #expect(
      throws: ReportWriteError.occupied(
        path: target.path, by: "the folder is not a report of vector-report")
    ) { try write("new") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: target.path) == ["thesis.txt"])
  }

  @Test func refusesAReportThatHoldsAFileOfTheUser() throws {
    try write("old")
    try folder.write("mine", to: "report/charts/notes.txt")
    #expect(
      throws: ReportWriteError.occupied(
        path: target.path,
        by: "the report there holds a file that is not part of it, charts/notes.txt")
    ) { try write("new") }
    #expect(try page() == "old")
  }

  @Test func replacesAnythingWhenForced() throws {
    try folder.write("precious", to: "report/thesis.txt")
    try write("new", force: true)
    #expect(try page() == "new")
    #expect(!FileManager.default.fileExists(atPath: target.path + "/thesis.txt"))
  }

  @Test func neverReplacesAFileByAFolder() throws {
    try folder.write("a file", to: "report")
    #expect(
      throws: ReportWriteError.cannotCreate(
        path: target.path, reason: "a file of that name is in the way")
    ) { try write("new", force: true) }
  }

  @Test func keepsTheOldReportWhenWritingFails() throws {
    try write("old")
    // A file cannot be a folder too, so the second path fails half way through.
    let broken = [ReportFile(path: "a", text: "a"), ReportFile(path: "a/b", text: "b")]
    #expect(throws: ReportWriteError.self) {
      try ReportWriter(target: target, force: false).write(folder: broken)
    }
    #expect(try page() == "old")
    #expect(try namesBesideTarget() == ["report"])
  }

  @Test func saysWhyAPlaceCannotBeCreated() throws {
    let error = #expect(throws: ReportWriteError.self) {
      try ReportWriter(target: URL(fileURLWithPath: "/proc/none/report"), force: false)
        .write(folder: Self.report("x"))
    }
    #expect(error?.sentences == ["/proc/none: cannot be created: No such file or directory"])
  }

  @Test func removesWhatAKilledRunLeft() throws {
    try folder.write("half", to: ".report.partial-99999999/index.html")
    try write("new")
    #expect(try namesBesideTarget() == ["report"])
  }

  @Test func leavesThePartialOfALivingRunAlone() throws {
    try folder.write("half", to: ".report.partial-1/index.html")
    let lock = try FolderLock(folder.url.path + "/.report.partial-1")
    try write("new")
    #expect(try namesBesideTarget() == [".report.partial-1", "report"])
    withExtendedLifetime(lock) {}
  }

  @Test func followsALinkToTheFolder() throws {
    let real = folder.url.appendingPathComponent("real")
    try FileManager.default.createDirectory(at: real, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: target, withDestinationURL: real)
    try write("new")
    #expect(FileManager.default.fileExists(atPath: real.appendingPathComponent("index.html").path))
    let kind = try FileManager.default.attributesOfItem(atPath: target.path)[.type]
    #expect(kind as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func singleFileReplacesOnlyItsOwnKind() throws {
    let file = folder.url.appendingPathComponent("report.html")
    let writer = ReportWriter(target: file, force: false)
    let ours = "<meta name=\"generator\" content=\"vector-report 1\">"
    try writer.write(singleFile: Array(ours.utf8))
    try writer.write(singleFile: Array((ours + "2").utf8))
    #expect(try String(contentsOf: file, encoding: .utf8) == ours + "2")
    try folder.write("<p>homepage", to: "report.html")
    #expect(throws: ReportWriteError.self) { try writer.write(singleFile: Array(ours.utf8)) }
    #expect(try String(contentsOf: file, encoding: .utf8) == "<p>homepage")
  }
}
