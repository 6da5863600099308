import DocumentReading
import ModelEvaluation
import PlainText

/// Where files disagree on which evaluation they belong to.
struct HeaderNotes {
  let header: JoinedHeader

  /// One note for each field that files disagree on, and one for an evaluation that is not done.
  var notes: [Note] { disagreements + [unfinished].compactMap(\.self) }

  private var disagreements: [Note] {
    var fields = OrderedTextMap<OddCases>()
    for conflict in header.conflicts {
      var cases = fields[conflict.field] ?? OddCases()
      cases.add(conflict.field, "\(ShownText(quoting: conflict.value)) in \(conflict.file)")
      fields.set(cases, for: conflict.field)
    }
    return fields.pairs.compactMap { field, cases in
      guard let kept = header.conflicts.first(where: { $0.field == field }) else { return nil }
      return cases.note(in: kept.file) {
        "Files disagree on \(field): \(ShownText(quoting: kept.kept)) in \(kept.keptFile) holds "
          + "against \(NoteWords.counted($0.count, "other")) \($0.words); "
          + "the files may belong to different evaluations."
      }
    }
  }

  private var unfinished: Note? {
    guard let status = header.header.status, status != "done" else { return nil }
    return Note(
      file: header.file(of: \.status), place: "status",
      sentence: "The evaluation's status is \(ShownText(quoting: status)), not \"done\"; its "
        + "numbers may be incomplete.")
  }
}
