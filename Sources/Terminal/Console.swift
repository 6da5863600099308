import Disk
import FoundationEssentials
import Glibc
package import ModelEvaluation
import PlainText
package import ReportFolder

/// The terminal: results on standard output, everything else on standard error.
package enum Console {
  /// Writes a line of result; a reader that went away early is no fault, a full disk is.
  package static func output(_ line: String) throws(ReportWriteError) {
    try TextOutput.write(line + "\n", to: URL(output: "-"))
  }

  /// Writes a line for the person who runs the command; what would act on a terminal becomes U+FFFD.
  package static func error(_ line: String) {
    write(VisibleText.lines(line) + "\n", to: STDERR_FILENO)
  }

  /// Tells what is odd, a line each.
  package static func notes(_ notes: [Note]) { notes.forEach { error("note: \($0.line)") } }

  /// Shows a text in place of the last line that was shown so, as far as the terminal is wide.
  package static func showLine(_ text: String) {
    write("\r\u{1B}[K" + text.prefix(max(width - 1, 0)), to: STDERR_FILENO)
  }

  /// Wipes the line that was shown.
  package static func wipeLine() { write("\r\u{1B}[K", to: STDERR_FILENO) }

  /// Whether a person watches standard error on a terminal that can wipe a line.
  package static var isInteractive: Bool {
    guard isatty(STDERR_FILENO) == 1 else { return false }
    let terminal = ProcessInfo.processInfo.environment["TERM"] ?? ""
    return !["", "dumb"].contains(terminal)
  }

  /// Columns of the terminal; 80 where it does not say.
  package static var width: Int {
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  /// What is only told may get lost: failures to print it are not reported.
  private static func write(_ text: String, to descriptor: Int32) {
    try? DiskFile.write(Array(text.utf8), toOpen: descriptor)
  }
}
