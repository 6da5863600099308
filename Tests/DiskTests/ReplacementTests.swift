import Foundation
import Glibc
import TestSupport
import Testing

@testable import Disk

/// A target holds what was there or what is new, whole, and nothing else is left beside it.
@Suite struct ReplacementTests {
  private let folder: TemporaryFolder
  private var target: URL { folder.url.appendingPathComponent("report") }

  init() throws { folder = try TemporaryFolder() }

  private func files(_ text: String) -> NewFolder {
    NewFolder(["a/b", "index"].map { ($0, Array(text.utf8)) })
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(path), encoding: .utf8)
  }

  private func status(_ path: String) -> stat {
    var status = stat()
    lstat(folder.url.appendingPathComponent(path).path, &status)
    return status
  }

  @Test func aFileKeepsItsMode() throws {
    try folder.write("old", to: "report")
    chmod(target.path, 0o600)
    try Replacement(of: target).write(file: [1])
    #expect(status("report").st_mode & 0o7777 == 0o600)
  }

  @Test func aFolderKeepsModeAndGroupAndHandsTheGroupOn() throws {
    #expect(mkdir(target.path, 0o755) == 0)
    let isRoot = geteuid() == 0
    if isRoot { chown(target.path, 0, 12345) }
    chmod(target.path, 0o2775)
    try Replacement(of: target).write(folder: files("new"))
    #expect(status("report").st_mode & 0o7777 == 0o2775)
    #expect(status("report/a").st_mode & 0o2000 == 0o2000)
    if isRoot { #expect(status("report/a/b").st_gid == 12345) }
  }

  @Test func aFolderThatOnlyItsOwnerMayReadStaysSo() throws {
    #expect(mkdir(target.path, 0o700) == 0)
    try Replacement(of: target).write(folder: files("new"))
    #expect(status("report").st_mode & 0o7777 == 0o700)
  }

  @Test func whatIsNewHasTheUsualMode() throws {
    let mask = umask(0)
    umask(mask)
    try Replacement(of: target).write(folder: files("new"))
    #expect(status("report").st_mode & 0o7777 == 0o755 & ~mask)
    #expect(status("report/index").st_mode & 0o7777 == 0o644 & ~mask)
  }

  @Test func aPartialIsPrivateAndNeverSharedEvenUnderOneName() throws {
    let tokens = [1, 1, 2] as [UInt32]
    var next = tokens.makeIterator()
    let one = try PartialFolder(for: target) { next.next() ?? 3 }
    let two = try PartialFolder(for: target) { next.next() ?? 3 }
    #expect(one.path != two.path)
    #expect(status(".report.partial-1").st_mode & 0o777 == 0o700)
    #expect(try names() == [".report.partial-1", ".report.partial-2"])
  }

  @Test func aPlantedLinkIsNotFollowed() throws {
    #expect(mkdir(folder.url.path + "/victim", 0o755) == 0)
    #expect(symlink("victim", folder.url.path + "/.report.partial-1") == 0)
    var tokens = ([1, 2] as [UInt32]).makeIterator()
    let partial = try PartialFolder(for: target) { tokens.next() ?? 3 }
    PartialFolder.removeAbandoned(for: target)
    #expect(partial.path.hasSuffix("-2"))
    #expect(try names() == [".report.partial-1", ".report.partial-2", "victim"])
  }

  @Test func whatAKilledRunLeftIsRemovedAndNeverFilled() throws {
    try folder.write("stale", to: ".report.partial-1/new/charts/stale.svg")
    try folder.write("stale", to: ".report.partial-2")
    try Replacement(of: target).write(folder: files("new"))
    #expect(try names() == ["report"])
    let paths = try FileManager.default.subpathsOfDirectory(atPath: target.path).sorted()
    #expect(paths == ["a", "a/b", "index"])
  }

  @Test func whatALivingRunHoldsIsLeftAlone() throws {
    let living = try PartialFolder(for: target)
    try Replacement(of: target).write(folder: files("new"))
    #expect(FileManager.default.fileExists(atPath: living.path))
  }

  @Test func filesOfOtherNamesAreLeftAlone() throws {
    try folder.write("mine", to: ".report.partial-notes")
    try Replacement(of: target).write(folder: files("new"))
    #expect(try text(".report.partial-notes") == "mine")
  }

  @Test func theOnlyCopyComesBackWhenARunWasKilledBetweenTwoSteps() throws {
    try folder.write("old", to: ".report.partial-1/old/index")
    PartialFolder.removeAbandoned(for: target)
    #expect(try text("report/index") == "old")
    #expect(try names() == ["report"])
  }

  @Test func aFolderThatMustStayGetsItsFilesOneByOne() throws {
    try folder.write("old", to: "report/index")
    try folder.write("old", to: "report/gone/file")
    let before = status("report").st_ino
    try FolderContents(of: target).replace(with: files("new"))
    #expect(status("report").st_ino == before)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: target.path).sorted()
    #expect(paths == ["a", "a/b", "index"])
    #expect(try text("report/index") == "new")
  }

  @Test func aMountPointStaysAndGetsTheNewFiles() throws {
    #expect(mkdir(target.path, 0o755) == 0)
    // Only root may mount.
    guard mount("none", target.path, "tmpfs", 0, nil) == 0 else { return }
    defer { umount(target.path) }
    for text in ["old", "new"] { try Replacement(of: target).write(folder: files(text)) }
    #expect(try text("report/a/b") == "new")
    #expect(try names() == ["report"])
  }

  @Test func aLongNameCanBeReplaced() throws {
    let long = folder.url.appendingPathComponent(String(repeating: "ü", count: 120))
    try Replacement(of: long).write(file: [1])
    try Replacement(of: long).write(file: [2])
    #expect(try names() == [long.lastPathComponent])
  }

  @Test func aLinkThatLeadsNowhereIsReplaced() throws {
    #expect(symlink("nowhere", target.path) == 0)
    try Replacement(of: target).write(folder: files("new"))
    #expect(try names() == ["report"])
  }

  @Test func manyAtOnceNeverMakeAHalfFolder() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for run in 0..<4 {
        group.addTask {
          for round in 0..<5 { try Replacement(of: target).write(folder: files("\(run)-\(round)")) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try text("report/a/b") == text("report/index"))
    #expect(try names() == ["report"])
  }
}
