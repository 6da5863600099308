import Disk
import ModelEvaluation

/// `data/images.csv`: every per-image record, one row each, in the order of the report's input.
///
/// Where images belong together a last column `unit` has the same number for those of one unit.
enum ImagesCSV {
  private static let header = [
    "image_id", "image_name", "split", "cluster", "x", "y", "true_positives", "false_positives",
    "false_negatives", "precision", "recall", "f1", "augmentations",
  ]

  /// Rows that are made at once.
  private static let piece = 512

  /// - Parameter units: Unit of each row; `nil` where every image counts for itself.
  static func file(_ table: ImageTable, units: [Int32]? = nil) -> ReportFile {
    let splits = table.splitNames.map { Array($0.utf8)[...] }
    let pieces = (table.count + piece - 1) / piece
    let content = NewFile.content(pieces: 1 + pieces) { number in
      if number == 0 { return head(hasUnits: units != nil) }
      var writer = CSVWriter()
      for row in (number - 1) * piece..<min(number * piece, table.count) {
        write(row, of: table, splits, to: &writer)
        if let units { writer.number(Int(units[row])) }
        writer.endRow()
      }
      return writer.bytes
    }
    return ReportFile(path: "data/images.csv", pieces: content)
  }

  private static func head(hasUnits: Bool) -> [UInt8] {
    var writer = CSVWriter()
    header.forEach { writer.text($0) }
    if hasUnits { writer.text("unit") }
    writer.endRow()
    return writer.bytes
  }

  private static func write(
    _ row: Int, of table: ImageTable, _ splits: [ArraySlice<UInt8>], to writer: inout CSVWriter
  ) {
    let split = table.splits[row]
    writer.text(utf8: table.ids.utf8(row))
    writer.text(utf8: table.names.utf8(row))
    writer.text(utf8: split == ImageTable.noSplit ? [] : splits[Int(split)])
    writeNumbers(row, of: table, to: &writer)
  }

  private static func writeNumbers(
    _ row: Int, of table: ImageTable, to writer: inout CSVWriter
  ) {
    let cluster = table.clusterIDs[row]
    writer.number(cluster == ImageTable.noCluster ? nil : Int(cluster))
    writer.number(table.xs[row])
    writer.number(table.ys[row])
    writer.number(table.truePositives.known(row))
    writer.number(table.falsePositives.known(row))
    writer.number(table.falseNegatives.known(row))
    writer.number(table.precisions[row])
    writer.number(table.recalls[row])
    writer.number(table.f1s[row])
    writer.number(table.augmentations.known(row))
  }
}
