import ModelEvaluation

/// What is odd about the per-image records.
struct RecordNotes {
  let documents: EvaluationDocuments
  let aggregates: RecordAggregates
  let odd: OddRows

  /// The notes, pages first, then rows.
  var notes: [Note] {
    [
      missingPages, thresholds, repeated, unnamed, unlisted, unclustered, withoutPosition,
      unusableTriples, lostSplits,
    ].compactMap(\.self)
  }

  private var table: ImageTable { documents.images.table }
  private var firstFile: String { documents.images.pages.first?.file ?? "" }

  private var missingPages: Note? {
    let missing = documents.evaluation.missingRecords
    guard missing > 0 else { return nil }
    let received = documents.images.received
    return Note(
      file: firstFile, place: "totalImages",
      sentence: "totalImages is \(received + missing), but the pages given hold "
        + "\(NoteWords.counted(received, "record")); pages may be missing.")
  }

  private var thresholds: Note? {
    var cases = OddCases()
    guard let first = documents.evaluation.confidenceThreshold else { return nil }
    for page in documents.pages {
      guard let other = page.confidenceThreshold, other != first else { continue }
      cases.add("confidenceThreshold", "\(other) in \(page.file)")
    }
    return cases.note(in: firstFile) {
      "Predictions were counted at different confidence thresholds: \(first) holds, but "
        + "\(NoteWords.counted($0.count, "page")) \(NoteWords.verb($0.count, "says", "say")) otherwise "
        + "\($0.words)."
    }
  }

  private var repeated: Note? {
    guard let first = documents.images.repeatedRows.first else { return nil }
    let (file, row) = documents.images.origin(of: first)
    let count = documents.images.repeatedRows.count
    return Note(
      file: file, place: "images[\(row)]",
      sentence: "\(NoteWords.counted(count, "record")) "
        + NoteWords.verb(count, "repeats an earlier one", "repeat earlier ones")
        + " (same imageId, imageName and split) and \(NoteWords.verb(count, "is", "are")) left out."
    )
  }

  private var unnamed: Note? {
    note(odd.unnamed) {
      "\($0) \(NoteWords.verb($1, "has", "have")) neither imageId nor imageName; they count, but "
        + "cannot be named."
    }
  }

  private var unlisted: Note? {
    guard let first = aggregates.unlisted.first else { return nil }
    var cases = OddCases()
    for (id, count, _) in aggregates.unlisted {
      cases.add("", "cluster \(id): \(NoteWords.counted(count, "image"))")
    }
    let (file, row) = documents.images.origin(ofKept: first.firstRow)
    let images = aggregates.unlisted.reduce(0) { $0 + $1.count }
    return Note(
      file: file, place: "images[\(row)].cluster",
      sentence:
        "\(NoteWords.counted(images, "image")) \(NoteWords.verb(images, "names", "name")) a "
        + "cluster that \(documents.analysis.file) does not list \(cases.words); they count as images, but "
        + "in no listed cluster.")
  }

  /// Whether images were never clustered: then the report says so, and no image is odd.
  private var isWithoutClusters: Bool {
    aggregates.clusters.isEmpty && aggregates.unclustered == table.count
  }

  private var unclustered: Note? {
    if isWithoutClusters { return nil }
    return note(odd.unclustered) {
      "\($0) \(NoteWords.verb($1, "names", "name")) no cluster, not even noise; they count as "
        + "images, but in no cluster."
    }
  }

  private var withoutPosition: Note? {
    if isWithoutClusters, table.xs.allSatisfy(\.isNaN) { return nil }
    return note(odd.withoutPosition) {
      "\($0) \(NoteWords.verb($1, "has", "have")) no usable position (embedding2D); they are left "
        + "off the map."
    }
  }

  private var unusableTriples: Note? {
    let count = documents.pages.reduce(0) { $0 + $1.unusableTriples }
    guard count > 0 else { return nil }
    return Note(
      file: firstFile, place: "",
      sentence:
        "\(NoteWords.counted(count, "confusion entry", plural: "confusion entries")) with a "
        + "negative or too large number left out.")
  }

  private var lostSplits: Note? {
    guard documents.images.hasLostSplits else { return nil }
    return Note(
      file: firstFile, place: "",
      sentence: "There are more than \(ImageTable.splitLimit) different splits; images of the "
        + "others count as images without a split.")
  }

  /// A note about some rows; the sentence gets `3 of 192 images` and the 3.
  private func note(_ rows: OddRows.Rows, _ sentence: (String, Int) -> String) -> Note? {
    guard rows.count > 0 else { return nil }
    let (file, row) = documents.images.origin(ofKept: rows.first)
    return Note(
      file: file, place: "images[\(row)]",
      sentence: sentence(
        "\(rows.count) of \(NoteWords.counted(table.count, "image"))", rows.count))
  }
}
