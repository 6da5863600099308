import FoundationEssentials
import ModelEvaluation
import RoboflowFormat

/// Reads a text file that the user named.
enum TextFile {
  /// The text of a UTF-8 file.
  static func read(_ path: String) throws -> String {
    let document = try InputFile.document(path, name: path)
    guard let text = String(data: document.bytes, encoding: .utf8) else {
      let fault = EvaluationError.Fault(
        file: document.name, place: "", expected: "a text in UTF-8", found: "other bytes")
      throw EvaluationError(faults: [fault], total: 1)
    }
    return text
  }
}
