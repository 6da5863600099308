import FoundationEssentials
import ModelEvaluation

/// Reads a text file that the user named.
package enum TextFile {
  /// The text of a UTF-8 file.
  package static func read(_ path: String) throws -> String {
    let document = try InputFile.document(path, name: path)
    guard let text = String(data: document.bytes, encoding: .utf8) else {
      let fault = EvaluationError.Fault(
        file: document.name, place: "", expected: "a text in UTF-8", found: "other bytes")
      throw EvaluationError(faults: [fault], total: 1)
    }
    return text
  }
}
