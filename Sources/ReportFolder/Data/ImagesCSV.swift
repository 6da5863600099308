import ModelEvaluation

/// `data/images.csv`: every per-image record, one row each, in the order of the report's input.
///
/// Where images belong together a last column `unit` has the same number for those of one unit.
enum ImagesCSV {
  private static let header = [
    "image_id", "image_name", "split", "cluster", "x", "y", "true_positives", "false_positives",
    "false_negatives", "precision", "recall", "f1", "augmentations",
  ]

  /// - Parameter units: Unit of each row; `nil` where every image counts for itself.
  static func file(_ table: ImageTable, units: [Int32]? = nil) -> ReportFile {
    var writer = CSVWriter(reservingCapacity: 200 + table.count * 130)
    header.forEach { writer.text($0) }
    if units != nil { writer.text("unit") }
    writer.endRow()
    for row in 0..<table.count {
      write(row, of: table, to: &writer)
      if let units { writer.number(Int(units[row])) }
      writer.endRow()
    }
    return ReportFile(path: "data/images.csv", bytes: writer.bytes)
  }

  private static func write(_ row: Int, of table: ImageTable, to writer: inout CSVWriter) {
    let split = table.splits[row]
    let cluster = table.clusterIDs[row]
    writer.text(utf8: table.ids.utf8(row))
    writer.text(utf8: table.names.utf8(row))
    writer.text(split == ImageTable.noSplit ? "" : table.splitNames[Int(split)])
    writer.number(cluster == ImageTable.noCluster ? nil : Int(cluster))
    writer.number(table.xs[row])
    writer.number(table.ys[row])
    for count in [table.truePositives[row], table.falsePositives[row], table.falseNegatives[row]] {
      writer.number(count == ImageTable.noCount ? nil : count)
    }
    for score in [table.precisions[row], table.recalls[row], table.f1s[row]] {
      writer.number(score)
    }
    let copies = table.augmentations[row]
    writer.number(copies == ImageTable.noCount ? nil : copies)
  }
}
