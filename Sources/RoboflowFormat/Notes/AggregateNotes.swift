import ModelEvaluation
import PlainText

/// Where the clusters' aggregates and the per-image records contradict each other.
struct AggregateNotes {
  let file: String
  let clusters: [Cluster]
  let splitNames: [String]
  let aggregates: RecordAggregates

  /// The notes: sizes first, since other aggregates are only compared where sizes agree.
  var notes: [Note] { [withoutRecords, sizes, splits, metrics].compactMap(\.self) }

  /// Both sides are rounded to three decimals, a mean of rounded values adds a little.
  private static let tolerance = 0.0015

  private var pairs: [(place: String, cluster: Cluster, records: RecordAggregates.Aggregate)] {
    zip(clusters, aggregates.clusters).enumerated().map { index, pair in
      ("clusters[\(index)]", pair.0, pair.1)
    }
  }

  private var comparable: [(place: String, cluster: Cluster, records: RecordAggregates.Aggregate)] {
    pairs.filter { $0.records.count == $0.cluster.numImages }
  }

  private var withoutRecords: Note? {
    var cases = OddCases()
    for (place, cluster, records) in pairs where cluster.numImages > 0 && records.count == 0 {
      cases.add(
        place,
        "\(NoteWords.cluster(cluster.id)): \(NoteWords.counted(cluster.numImages, "image"))")
    }
    return cases.note(in: file) {
      "For \(NoteWords.counted($0.count, "cluster")) there are no per-image records \($0.words); "
        + "the report goes by the records and shows no image of \($0.count == 1 ? "it" : "them")."
    }
  }

  private var sizes: Note? {
    var cases = OddCases()
    for (place, cluster, records) in pairs
    where records.count != cluster.numImages && records.count > 0 {
      cases.add(
        place + ".numImages",
        "\(NoteWords.cluster(cluster.id)): \(cluster.numImages) in numImages, "
          + "\(records.count) in the records")
    }
    return cases.note(in: file) {
      "In \(NoteWords.counted($0.count, "cluster")) numImages differs from the number of "
        + "per-image records \($0.words); their other aggregates were not compared."
    }
  }

  private var splits: Note? {
    var cases = OddCases()
    for (place, cluster, records) in comparable where !cluster.splits.isEmpty {
      guard records.splits.last == 0, let difference = difference(cluster, records) else {
        continue
      }
      cases.add(
        place + ".splitDistribution", "\(NoteWords.cluster(cluster.id)): \(difference)")
    }
    return cases.note(in: file) {
      "In \(NoteWords.counted($0.count, "cluster")) the split counts differ from the per-image "
        + "records \($0.words); the report goes by the records."
    }
  }

  /// The first split whose counts differ, in words.
  private func difference(
    _ cluster: Cluster, _ records: RecordAggregates.Aggregate
  ) -> String? {
    var found = Dictionary(zip(splitNames, records.splits)) { first, _ in first }
    for split in cluster.splits {
      let count = found.removeValue(forKey: split.split) ?? 0
      guard count != split.count else { continue }
      return "\(ShownText(quoting: split.split)) \(split.count) against \(count)"
    }
    return nil
  }

  private var metrics: Note? {
    var cases = OddCases()
    for (place, cluster, records) in comparable {
      for (name, sent, found) in Self.values(cluster.metrics, records.metrics) {
        guard abs(sent - found) > Self.tolerance else { continue }
        cases.add(
          "\(place).metrics.\(name)",
          "\(NoteWords.cluster(cluster.id)): \(name) \(NoteWords.score(sent)) against "
            + NoteWords.score(found))
      }
    }
    return cases.note(in: file) {
      "\(NoteWords.counted($0.count, "aggregate")) of clusters differ from the per-image records "
        + "by more than rounding \($0.words); the report goes by the records."
    }
  }

  /// The aggregates that both sides have: name, value sent, value of the records.
  private static func values(
    _ sent: Cluster.Metrics, _ found: Cluster.Metrics
  ) -> [(name: String, sent: Double, found: Double)] {
    Cluster.Metrics.named.compactMap { name, path in
      guard let sent = sent[keyPath: path], let found = found[keyPath: path] else { return nil }
      return (name.description, sent, found)
    }
  }
}
