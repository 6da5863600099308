import Disk
public import Foundation
public import VectorReport

/// Writes texts that a user named a file for.
public enum TextOutput {
  /// Replaces a file in one step.
  ///
  /// What is no ordinary file is written to as it is: a pipe, a device, and what `/dev/stdout` and
  /// its like stand for, even where that is a file, since others may be writing to it.
  public static func write(_ text: String, to file: URL) throws(ReportWriteError) {
    try write(Array(text.utf8), to: file)
  }

  static func write(_ bytes: [UInt8], to file: URL) throws(ReportWriteError) {
    try ReportWriteError.telling { () throws(DiskError) in
      if let open = openDescriptor(file.path) { return try DiskFile.write(bytes, toOpen: open) }
      if DiskFile.isSpecial(file.path) { return try DiskFile.write(bytes, to: file.path) }
      try Replacement(of: file).write(file: bytes)
    }
  }

  /// Adds a text at the end of a file that other steps write to as well.
  public static func append(_ text: String, to file: URL) throws(ReportWriteError) {
    try ReportWriteError.telling { () throws(DiskError) in
      try DiskFile.append(Array(text.utf8), to: file.path)
    }
  }

  /// The number of the open file that a path stands for; `nil` for a path like any other.
  private static func openDescriptor(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": 1
    case "/dev/stderr": 2
    default:
      path.hasPrefix("/dev/fd/") ? Int32(path.dropFirst("/dev/fd/".count)) : nil
    }
  }
}
