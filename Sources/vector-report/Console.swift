import Foundation
import Glibc

/// The terminal: results on standard output, everything else on standard error.
enum Console {
  /// Writes a line of result.
  static func output(_ line: String) { write(line, to: STDOUT_FILENO) }

  /// Writes a line for the person who runs the command.
  static func error(_ line: String) { write(line, to: STDERR_FILENO) }

  /// Whether a person watches standard error.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  private static func write(_ line: String, to descriptor: Int32) {
    try? FileHandle(fileDescriptor: descriptor).write(contentsOf: Data((line + "\n").utf8))
  }
}
