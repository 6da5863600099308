import Disk
package import ModelEvaluation

/// Name, size and digest of every file that a report was made from.
package enum InputDigests {
  /// The files of an input, by name.
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
