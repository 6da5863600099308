import Foundation
import Glibc

/// The terminal: results on standard output, everything else on standard error.
enum Console {
  /// Writes a line of result.
  static func output(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

  /// Writes a result that is not lines.
  static func output(_ bytes: [UInt8]) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(bytes))
  }

  /// Writes a line for the person who runs the command.
  static func error(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  /// Shows a text in place of the last line that was shown so.
  static func showLine(_ text: String) { write("\r\u{1B}[K" + text, to: STDERR_FILENO) }

  /// Wipes the line that was shown.
  static func wipeLine() { write("\r\u{1B}[K", to: STDERR_FILENO) }

  /// Whether a person watches standard error.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// A reader that went away is no fault of the command, so failures to print are not reported.
  private static func write(_ text: String, to descriptor: Int32) {
    try? FileHandle(fileDescriptor: descriptor).write(contentsOf: Data(text.utf8))
  }
}
