import FoundationEssentials
import Glibc

/// Bytes as a file, for readers that take a path; it goes with its value.
struct ScratchFile: ~Copyable {
  /// The folder that holds nothing else.
  let folder: String
  /// The file.
  let path: String

  /// Writes a file into a new folder, in memory where the system has a place for that.
  init(_ bytes: UnsafeBufferPointer<UInt8>, named name: String) throws {
    let folder = try Self.newFolder()
    let path = "\(folder)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    (self.folder, self.path) = (folder, path)
  }

  deinit {
    unlink(path)
    rmdir(folder)
  }

  private static func newFolder() throws -> String {
    let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(place)/fuzz-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
