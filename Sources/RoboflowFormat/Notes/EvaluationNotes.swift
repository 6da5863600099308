import ModelEvaluation
import Parallel
import PlainText

/// All that is odd but usable in the documents of an evaluation.
enum EvaluationNotes {
  /// The notes: what the files are, then the clusters, then the records, then both compared.
  static func notes(_ documents: EvaluationDocuments) -> [Note] {
    let analysis = documents.analysis
    var notes = HeaderNotes(header: documents.header).notes + PanelNotes(documents: documents).notes
    notes += ClusterNotes(file: analysis.file, analysis: analysis.document).notes
    notes += [SplitNotes(documents: documents).note].compactMap(\.self)
    guard let table = documents.evaluation.images else {
      return notes + [withoutRecords(documents)].compactMap(\.self)
    }
    let clusters = analysis.document.clusters
    let (aggregates, odd) = Threads().both(
      { RecordAggregates(table, clusters: clusters) }, { OddRows(table) })
    notes += RecordNotes(documents: documents, aggregates: aggregates, odd: odd).notes
    if let partial = partialRecords(documents) { return notes + [partial] }
    return notes
      + AggregateNotes(
        file: analysis.file, clusters: clusters, splitNames: table.splitNames,
        aggregates: aggregates
      ).notes
  }

  /// Pages that hold no record, beside clusters with images.
  private static func withoutRecords(_ documents: EvaluationDocuments) -> Note? {
    documents.pages.first.map { page in
      Note(
        file: page.file, place: "images",
        sentence: "No page holds a per-image record; the report is made from the clusters' "
          + "aggregates.")
    }
  }

  /// Records of some splits alone are fewer than the images of the clusters, as they should be.
  private static func partialRecords(_ documents: EvaluationDocuments) -> Note? {
    let splits = documents.splitsAskedFor
    let records = documents.images.table.count
    let images = documents.evaluation.clusters.reduce(0) { $0 + $1.numImages }
    guard !splits.isEmpty, records < images, let page = documents.pages.first else { return nil }
    return Note(
      file: page.file, place: "split",
      sentence: "The per-image records are those of "
        + splits.map { ShownText(quoting: $0).string }.joined(separator: ", ")
        + " alone, \(records) of \(images) images; they were not compared with the clusters' "
        + "aggregates.")
  }
}
