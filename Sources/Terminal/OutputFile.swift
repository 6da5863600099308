import FoundationEssentials
import ReportFolder

/// A text where the user wants it: a file, or with `-` standard output.
package enum OutputFile {
  /// Writes a text in place of what was there.
  package static func write(_ text: String, to path: String) throws {
    try TextOutput.write(text, to: URL(output: path))
  }

  /// Adds a text to what is there.
  package static func append(_ text: String, to path: String) throws {
    try TextOutput.append(text, to: URL(output: path))
  }
}
