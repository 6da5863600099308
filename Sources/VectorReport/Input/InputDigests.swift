import Disk
package import ModelEvaluation
package import RoboflowFormat

/// Name, size and digest of every file that a report was made from.
package enum InputDigests {
  /// The files in the order of their names.
  package static func list(_ input: EvaluationInput) -> [SourceFile] {
    let documents =
      [input.vectorAnalysis] + [input.evaluation].compactMap(\.self)
      + input.imagePredictions + input.panels.map(\.document)
    return documents.map(entry).sorted { $0.name < $1.name }
  }

  private static func entry(_ document: InputDocument) -> SourceFile {
    var digest = SHA256Digest()
    document.forEachPiece { digest.update($0) }
    return SourceFile(
      name: document.name, size: document.bytes.count, sha256: digest.hexadecimal())
  }
}
