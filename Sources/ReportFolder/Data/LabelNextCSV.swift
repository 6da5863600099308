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
      try content(LabelNext.list(steps, assessment, table), table)(take)
    }
  }

  private static func content(_ list: LabelNext.List, _ table: ImageTable) -> NewFile.Content {
    let pieces = (list.entries.count + piece - 1) / piece
    return NewFile.content(pieces: 1 + pieces) { number in
      if number == 0 { return head }
      let range = (number - 1) * piece..<min(number * piece, list.entries.count)
      return rows(list.entries[range], list.kinds, table)
    }
  }

  /// Rows that are made at once.
  private static let piece = 512

  private static var head: [UInt8] {
    var writer = CSVWriter()
    header.forEach { writer.text($0) }
    writer.endRow()
    return writer.bytes
  }

  private static func rows(
    _ images: ArraySlice<LabelNext.Entry>, _ kinds: [(reason: String, action: String)],
    _ table: ImageTable
  ) -> [UInt8] {
    let rows = images.map(\.row)
    let (ids, names) = (table.ids.utf8(rows), table.names.utf8(rows))
    let (splits, clusters) = (rows.map(table.splitName), rows.map { table.clusterIDs[$0] })
    let bytes = zip(images, splits).reduce(0) { sum, image in
      let kind = kinds[image.0.kind]
      return sum + (image.1?.utf8.count ?? 0) + kind.reason.utf8.count + kind.action.utf8.count
    }
    var writer = CSVWriter()
    writer.images(ids: ids, names: names, texts: bytes, header.count - 2) { place, cells in
      let image = images[images.startIndex + place]
      cells.number(clusters[place] == ImageTable.noCluster ? nil : Int(clusters[place]))
      cells.text(splits[place] ?? "")
      cells.text(kinds[image.kind].reason)
      cells.text(kinds[image.kind].action)
      cells.number(image.moreUnits)
    }
    return writer.bytes
  }
}
