import JSON
import ModelEvaluation

/// Records that were read and are not in the columns yet: to fill one column after the other is faster than
/// to turn to all of them for each record.
struct RecordBlock {
  /// The records, and the one that is being read.
  var records: [ImageRecord] = []
  /// Class confusion of all records, and of the one that is being read.
  var triples: [ConfusionColumn.Triple] = []
  /// For each record the end of its triples.
  private var ends: [Int] = []

  /// Whether it is time to take the records out.
  var isFull: Bool { records.count >= 256 }

  /// Begins a record, which is filled in its place: to copy it as soon as it is written takes long.
  mutating func begin() { records.append(ImageRecord()) }

  /// Ends a record, whose values and triples are there.
  mutating func end() { ends.append(triples.count) }

  /// Takes the record that was begun back.
  mutating func takeBack() {
    records.removeLast()
    removeTriples()
  }

  /// Takes back triples of the record that is being read.
  mutating func removeTriples() { triples.removeSubrange((ends.last ?? 0)...) }

  /// Moves all records into the columns of a table.
  mutating func move(
    to table: inout ImageTable, _ splitFinder: inout SplitFinder, scratch: inout [UInt8]
  ) {
    for record in records {
      table.ids.append(record.id, scratch: &scratch)
      table.names.append(record.name ?? record.id, scratch: &scratch)
      table.splits.append(splitFinder.index(of: record.split, in: &table.splitNames))
    }
    table.clusterIDs += records.map { $0.cluster }
    table.xs += records.map { $0.x }
    table.ys += records.map { $0.y }
    table.truePositives.append(records.map { $0.truePositives })
    table.falsePositives.append(records.map { $0.falsePositives })
    table.falseNegatives.append(records.map { $0.falseNegatives })
    table.precisions += records.map { $0.precision }
    table.recalls += records.map { $0.recall }
    table.f1s += records.map { $0.f1 }
    table.augmentations.append(records.map { $0.augmentations })
    table.confusion.append(triples, ends: ends)
    records.removeAll(keepingCapacity: true)
    triples.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}
