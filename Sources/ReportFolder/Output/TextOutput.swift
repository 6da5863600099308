import Disk
public import FoundationEssentials

/// Writes texts that a user named a file for.
public enum TextOutput {
  /// Replaces a file in one step.
  ///
  /// What is no ordinary file is written to as it is: a pipe, a device, and what `/dev/stdout` and
  /// its like stand for, even where that is a file, since others may be writing to it.
  public static func write(_ text: String, to file: URL) throws(ReportWriteError) {
    try write(Array(text.utf8), to: file)
  }

  /// Replaces a file in one step, by bytes.
  public static func write(_ bytes: [UInt8], to file: URL) throws(ReportWriteError) {
    try ReportWriteError.telling { () throws(DiskError) in
      try Destination(file).write(bytes)
    }
  }

  /// Adds a text at the end of a file that other steps write to as well.
  public static func append(_ text: String, to file: URL) throws(ReportWriteError) {
    try ReportWriteError.telling { () throws(DiskError) in
      try DiskFile.append(Array(text.utf8), to: file.path)
    }
  }
}
