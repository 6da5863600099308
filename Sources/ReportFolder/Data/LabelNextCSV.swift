import Assessment
import Disk
import Findings
import ModelEvaluation

/// `data/label-next.csv`: the images of all steps, each once, the most useful step first; then examples of
/// clusters that cannot be judged, with how many more would settle it.
enum LabelNextCSV {
  private static let header = [
    "image_id", "image_name", "cluster", "split", "reason", "action", "more_units",
  ]

  /// The file; `nil` where there is nothing to list.
  static func file(
    _ steps: NextSteps, _ table: ImageTable, _ assessment: Assessment
  ) -> ReportFile? {
    guard LabelNext.hasEntries(steps, assessment, table) else { return nil }
    return ReportFile(path: "data/label-next.csv") { (take) throws(DiskError) in
      try content(LabelNext.entries(steps, assessment, table), table)(take)
    }
  }

  private static func content(
    _ images: [LabelNext.Entry], _ table: ImageTable
  ) -> NewFile.Content {
    let splits = table.splitNames.map { Array($0.utf8)[...] }
    let pieces = (images.count + piece - 1) / piece
    return NewFile.content(pieces: 1 + pieces) { number in
      var writer = CSVWriter()
      if number == 0 {
        header.forEach { writer.text($0) }
        writer.endRow()
      } else {
        let images = images[(number - 1) * piece..<min(number * piece, images.count)]
        table.fetch(images.map(\.row)[...])
        for image in images { write(image, table, splits, to: &writer) }
      }
      return writer.bytes
    }
  }

  /// Rows that are made at once.
  private static let piece = 512

  private static func write(
    _ image: LabelNext.Entry, _ table: ImageTable, _ splits: [ArraySlice<UInt8>],
    to writer: inout CSVWriter
  ) {
    let (row, cluster) = (image.row, table.clusterIDs[image.row])
    let (id, name) = (table.ids.utf8(row), table.names.utf8(row))
    let split = table.splits[row] == ImageTable.noSplit ? [] : splits[Int(table.splits[row])]
    let words = image.reason.utf8.count + image.action.utf8.count
    writer.cells(texts: id.count + name.count + split.count + words, header.count + 1) { cells in
      cells.text(id)
      cells.text(name)
      cells.number(cluster == ImageTable.noCluster ? nil : Int(cluster))
      cells.text(split)
      cells.text(image.reason)
      cells.text(image.action)
      cells.number(image.moreUnits)
      cells.endRow()
    }
  }
}
