import Disk
import ModelEvaluation
import RoboflowFormat

/// Name, size and digest of every file that a report was made from.
enum InputDigests {
  static func list(_ input: EvaluationInput) -> [Manifest.Entry] {
    let documents =
      [input.vectorAnalysis] + [input.evaluation].compactMap(\.self)
      + input.imagePredictions + input.panels.map(\.document)
    return documents.map(entry).sorted { $0.path < $1.path }
  }

  private static func entry(_ document: InputDocument) -> Manifest.Entry {
    var digest = SHA256Digest()
    document.forEachPiece { digest.update($0) }
    return Manifest.Entry(
      path: document.name, size: document.bytes.count, sha256: digest.hexadecimal())
  }
}
