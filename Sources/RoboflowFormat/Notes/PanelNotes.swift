import ModelEvaluation

/// Where the other panels contradict the records, and what is odd about their files.
struct PanelNotes {
  let documents: EvaluationDocuments

  /// The notes, those about whole files first.
  var notes: [Note] { documents.panels.notes + [threshold].compactMap(\.self) }

  private var threshold: Note? {
    let matrix = documents.panels.panels.confusionMatrix
    guard let counted = documents.evaluation.confidenceThreshold,
      let other = matrix?.confidenceThreshold, abs(other - counted) > 1e-9
    else { return nil }
    let name = Panel.confusionMatrix.fileName
    return Note(
      file: documents.panels.headers.first { $0.file.hasSuffix(name) }?.file ?? name,
      place: "confidenceThreshold",
      sentence: "The confusion matrix counts predictions from a confidence of \(other) on, the "
        + "per-image records from \(counted) on; their counts cannot be compared.")
  }
}
