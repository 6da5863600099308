import Disk
import Foundation
import Glibc
import TestSupport
import Testing

/// What is no ordinary file is written to and stays what it is.
@Suite struct DestinationTests {
  private let folder: TemporaryFolder
  private var place: URL { folder.url.appendingPathComponent("out") }

  init() throws { folder = try TemporaryFolder() }

  private func kind(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  @Test func aPipeIsWrittenTo() throws {
    #expect(mkfifo(place.path, 0o600) == 0)
    let reader = open(place.path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try Destination(place).write(Array("text".utf8))
    var bytes = [UInt8](repeating: 0, count: 10)
    #expect(read(reader, &bytes, 10) == 4)
    #expect(kind(place.path) == S_IFIFO)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["out"])
  }

  @Test func aDeviceIsWrittenTo() throws {
    // Major 1, minor 3: the device that takes everything. Only root makes one.
    guard mknod(place.path, S_IFCHR | 0o600, 0x103) == 0 else { return }
    try? Destination(place).write(Array("text".utf8))
    #expect(kind(place.path) == S_IFCHR)
  }

  @Test func aLinkToAPipeIsWrittenTo() throws {
    let pipe = folder.url.appendingPathComponent("pipe")
    #expect(mkfifo(pipe.path, 0o600) == 0)
    #expect(symlink("pipe", place.path) == 0)
    let reader = open(pipe.path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    try Destination(place).write(Array("text".utf8))
    #expect(kind(pipe.path) == S_IFIFO)
    #expect(kind(place.path) == S_IFLNK)
  }

  @Test func anOpenFileIsWrittenToWhereItIs() throws {
    let file = try folder.write("start ", to: "out")
    let descriptor = open(file.path, O_WRONLY | O_APPEND)
    defer { close(descriptor) }
    let opened = URL(fileURLWithPath: "/dev/fd/\(descriptor)")
    try Destination(opened).write(Array("end".utf8))
    #expect(try String(contentsOf: file, encoding: .utf8) == "start end")
  }

  @Test func whatIsNotOpenIsTold() {
    #expect(throws: DiskError.failed(path: "/dev/fd/9999", reason: "Bad file descriptor")) {
      try Destination(URL(fileURLWithPath: "/dev/fd/9999")).write([1])
    }
  }
}
