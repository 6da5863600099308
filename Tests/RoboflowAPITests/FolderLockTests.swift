import Foundation
import TestSupport
import Testing

@testable import RoboflowAPI

@Suite struct FolderLockTests {
  @Test func oneFetchAtATime() throws {
    let folder = try TemporaryFolder()
    let lock = try FolderLock(folder.url)
    let failure = #expect(throws: RoboflowError.self) { try FolderLock(folder.url) }
    #expect(failure?.exitCode == 73)
    #expect(failure?.message.contains("another fetch is writing") == true)
    withExtendedLifetime(lock) {}
  }

  @Test func theLockEndsWithItsValueAndLeavesNothing() throws {
    let folder = try TemporaryFolder()
    do { _ = try FolderLock(folder.url) }
    _ = try FolderLock(folder.url)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  @Test func aFullDiskIsToldAndLeavesNoHalfFile() throws {
    #expect(!WholeFile.write(Data("x".utf8), to: "/dev/full"))
    #expect(errno == ENOSPC)
  }
}
