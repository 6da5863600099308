public import Foundation

/// Writes texts that a user named a file for.
public enum TextOutput {
  /// Replaces a file in one step.
  ///
  /// What is no ordinary file, such as `/dev/stdout`, is written to as it is.
  public static func write(_ text: String, to file: URL) throws(ReportWriteError) {
    try write(Array(text.utf8), to: file)
  }

  static func write(_ bytes: [UInt8], to file: URL) throws(ReportWriteError) {
    if DiskFile.isSpecial(file.path) { return try DiskFile.write(bytes, to: file.path) }
    try ReportWriter(target: file, force: true).write(singleFile: bytes)
  }

  /// Adds a text at the end of a file that other steps write to as well.
  public static func append(_ text: String, to file: URL) throws(ReportWriteError) {
    try DiskFile.append(Array(text.utf8), to: file.path)
  }
}
