package import ModelEvaluation
package import PlainText

/// Sentences on what the input holds, lacks, and where it contradicts itself.
package enum DataNotes {
  /// Most notes on the page; `data/report.json` has all.
  static let most = 40

  /// What the input holds, then its notes, at most ``most``.
  package static func list(_ evaluation: Evaluation, _ notes: [Note]) -> [ShownText] {
    var sentences = [records(evaluation)]
    sentences += notes.prefix(most).map(sentence)
    if notes.count > most {
      sentences.append("\(notes.count - most) more notes are in data/report.json.")
    }
    let consistency = Consistency(evaluation)
    sentences += consistency.faults
    if notes.isEmpty, consistency.faults.isEmpty {
      sentences.append(
        consistency.agreement.map {
          "What is given twice agrees: \($0), and the counts of clusters."
        }
          ?? "The counts of clusters agree wherever they are given twice.")
    }
    return sentences
  }

  private static func sentence(_ note: Note) -> ShownText {
    let place: ShownText = note.place.isEmpty ? "" : ", \(foreign: note.place)"
    return "\(foreign: note.file)\(place): \(foreign: note.sentence, to: 400)"
  }

  private static func records(_ evaluation: Evaluation) -> ShownText {
    guard let images = evaluation.images else {
      return
        "Only aggregates per cluster were given. With image-predictions.json (all pages) beside "
        + "the vector analysis the report adds scores on held-out images, the map, error counts and "
        + "the worst images of each cluster."
    }
    let placed = images.xs.count { !$0.isNaN }
    let measured = images.f1s.count { !$0.isNaN }
    return
      "\(NumberText.count(images.count, "per-image record")): \(NumberText.count(measured)) with "
      + "an F1, \(NumberText.count(placed)) with a position on the map."
  }
}
