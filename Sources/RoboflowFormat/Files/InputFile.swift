import Disk
import FoundationEssentials
import Glibc
package import ModelEvaluation

/// Reads single files and lists folders, with errors that name the path.
package enum InputFile {
  /// Files from this size on are mapped, not read.
  package static let mappedSize = 1 << 20
  /// Pages from this size on are mapped where so many are read already.
  static let mappedPageSize = 1 << 16

  /// What is at a path.
  enum Kind { case file, folder, nothing }

  /// Looks what is at a path; links are followed.
  static func kind(_ path: String) -> Kind {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      return .nothing
    }
    return isDirectory ? .folder : .file
  }

  /// Opens a file as a document of the given name.
  package static func document(
    _ path: String, name: String, mappedFrom size: Int = mappedSize
  ) throws(InputError) -> InputDocument {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size >= size,
      let mapping = MappedFile(descriptor: descriptor, count: Int(status.st_size))
    {
      return InputDocument(name: name, mapping: mapping)
    }
    do {
      return InputDocument(name: name, bytes: try OpenFile.bytes(from: descriptor))
    } catch {
      throw InputError(.unreadable, path: path, explanation: "cannot be read")
    }
  }

  /// Reads a file with what reads its bytes, which gets them with the file's name.
  package static func read<Value>(
    _ path: String,
    _ body: (UnsafeBufferPointer<UInt8>, String) throws(EvaluationError) -> Value
  ) throws -> Value {
    let document = try document(path, name: path)
    return try document.bytes.withUnsafeBytes {
      try body($0.assumingMemoryBound(to: UInt8.self), document.name)
    }
  }

  /// The visible `.json` files of a folder, by name in byte order.
  static func jsonFiles(in folder: String) throws(InputError) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw InputError(.unreadable, path: folder, explanation: "cannot list the folder")
    }
    return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func failure(_ path: String, _ code: Int32) -> InputError {
    if code == ENOENT || code == ENOTDIR {
      return InputError(.missing, path: path, explanation: "no such file or folder")
    }
    let reason = String(cString: strerror(code)).lowercased()
    return InputError(.unreadable, path: path, explanation: "cannot be read: \(reason)")
  }
}
