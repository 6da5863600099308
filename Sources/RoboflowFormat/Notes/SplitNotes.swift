import DocumentReading
import ModelEvaluation
import PlainText

/// Splits whose names do not say whether the model was trained on their images.
struct SplitNotes {
  let documents: EvaluationDocuments

  /// A note with their names; `nil` when there are none.
  var note: Note? {
    let unknown = names.filter { Split($0).word == nil }
    guard !unknown.isEmpty else { return nil }
    let shown = unknown.prefix(Self.most).map { ShownText(quoting: $0).string }.joined(
      separator: ", ")
    let others = unknown.count > Self.most ? " and \(unknown.count - Self.most) more" : ""
    return Note(
      file: documents.pages.first?.file ?? documents.analysis.file, place: "split",
      sentence: "\(NoteWords.counted(unknown.count, "split")) of other names than train, valid and "
        + "test (\(shown)\(others)): images there do not count as held-out. Say which of the three "
        + "each one is to judge them so.")
  }

  /// Every split's name, in the order of the records, else of the clusters.
  private var names: [String] {
    if let table = documents.evaluation.images { return table.splitNames }
    var names = OrderedTextMap<Void>()
    for cluster in documents.evaluation.clusters {
      for split in cluster.splits { names.set((), for: split.split) }
    }
    return names.pairs.map(\.key)
  }

  private static let most = 5
}
