import Assessment
import Disk
import Findings
import ModelEvaluation

/// `data/changes.csv`: every image of the evaluation and of its baseline, before and now.
///
/// First the images of the evaluation in the order of its input, then those that are gone.
enum ChangesCSV {
  private static let header = [
    "image_id", "image_name", "status", "split_before", "split_now", "cluster_before",
    "cluster_now", "f1_before", "f1_now", "change",
  ]

  static func file(_ assessed: AssessedEvaluation) -> ReportFile? {
    guard let images = assessed.comparison?.images, let later = assessed.evaluation.images,
      let earlier = assessed.baseline?.images
    else { return nil }
    return ReportFile(path: "data/changes.csv") { (take) throws(DiskError) in
      var writer = CSVWriter()
      header.forEach { writer.text($0) }
      writer.endRow()
      var before = [Int?](repeating: nil, count: later.count)
      for pair in images.pairs.pairs { before[pair.later] = pair.earlier }
      for row in before.indices {
        write(before[row].map { (earlier, $0) }, (later, row), to: &writer)
        try writer.give(to: take)
      }
      for row in images.pairs.gone {
        write((earlier, row), nil, to: &writer)
        try writer.give(to: take)
      }
      try writer.giveAll(to: take)
    }
  }

  private typealias Place = (table: ImageTable, row: Int)

  private static func write(_ before: Place?, _ now: Place?, to writer: inout CSVWriter) {
    guard let named = now ?? before else { return }
    writer.text(utf8: named.table.ids.utf8(named.row))
    writer.text(utf8: named.table.names.utf8(named.row))
    writer.text(before == nil ? "new" : now == nil ? "gone" : "both")
    for place in [before, now] { writer.text(place.flatMap { $0.table.splitName($0.row) } ?? "") }
    for place in [before, now] { writer.number(place.flatMap(cluster)) }
    let f1s = [before, now].map { place in place.map { $0.table.f1s[$0.row] } ?? .nan }
    for f1 in f1s { writer.number(f1) }
    writer.number(f1s[1] - f1s[0])
    writer.endRow()
  }

  private static func cluster(_ place: Place) -> Int? {
    let id = place.table.clusterIDs[place.row]
    return id == ImageTable.noCluster ? nil : Int(id)
  }
}
