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
      return rows((number - 1) * piece..<min(number * piece, table.count), of: table, splits, units)
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

  private static func rows(
    _ rows: Range<Int>, of table: ImageTable, _ splits: [ArraySlice<UInt8>], _ units: [Int32]?
  ) -> [UInt8] {
    let (ids, names) = (table.ids.utf8(rows), table.names.utf8(rows))
    func split(_ row: Int) -> ArraySlice<UInt8> {
      table.splits[row] == ImageTable.noSplit ? [] : splits[Int(table.splits[row])]
    }
    let bytes = rows.reduce(0) { $0 + split($1).count }
    var writer = CSVWriter()
    writer.images(ids: ids, names: names, texts: bytes, header.count - 1) { place, cells in
      let row = rows.lowerBound + place
      cells.text(split(row))
      writeNumbers(row, of: table, to: &cells)
      if let units { cells.number(Int(units[row])) }
    }
    return writer.bytes
  }

  private static func writeNumbers(
    _ row: Int, of table: ImageTable, to cells: inout CSVCells
  ) {
    let cluster = table.clusterIDs[row]
    cells.number(cluster == ImageTable.noCluster ? nil : Int(cluster))
    cells.number(table.xs[row])
    cells.number(table.ys[row])
    cells.number(known(table.truePositives[row]))
    cells.number(known(table.falsePositives[row]))
    cells.number(known(table.falseNegatives[row]))
    cells.number(table.precisions[row])
    cells.number(table.recalls[row])
    cells.number(table.f1s[row])
    cells.number(known(table.augmentations[row]))
  }

  private static func known(_ count: Int) -> Int? { count == ImageTable.noCount ? nil : count }
}
