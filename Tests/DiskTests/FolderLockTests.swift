import Disk
import Foundation
import TestSupport
import Testing

@Suite struct FolderLockTests {
  @Test func oneAtATime() throws {
    let folder = try TemporaryFolder()
    let lock = try FolderLock(folder.url.path)
    #expect(throws: FolderLock.Fault.held) { try FolderLock(folder.url.path) }
    withExtendedLifetime(lock) {}
  }

  @Test func theLockEndsWithItsValueAndLeavesNothing() throws {
    let folder = try TemporaryFolder()
    do { _ = try FolderLock(folder.url.path) }
    _ = try FolderLock(folder.url.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  @Test func whatIsNoFolderIsToldApart() {
    #expect(throws: FolderLock.Fault.unreadable) { try FolderLock("/dev/null") }
  }

  @Test func aFileTakesItsPlaceWholeOrNotAtAll() throws {
    let folder = try TemporaryFolder()
    let (place, way) = (folder.url.path + "/a", folder.url.path + "/.a.partial")
    try DiskFile.replace(place, with: [UInt8]("old".utf8), byWayOf: way)
    try DiskFile.replace(place, with: Data("new".utf8), byWayOf: way)
    #expect(try String(contentsOfFile: place, encoding: .utf8) == "new")
    #expect(throws: DiskError.self) {
      try DiskFile.replace(folder.url.path, with: Data("x".utf8), byWayOf: way)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a"])
  }

  @Test func aFullDiskIsToldAndLeavesNoHalfFile() throws {
    #expect(throws: DiskError.failed(path: "/dev/full", reason: "No space left on device")) {
      try DiskFile.write(Data("x".utf8), to: "/dev/full")
    }
  }
}
