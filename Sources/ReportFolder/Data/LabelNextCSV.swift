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
    let images = LabelNext.entries(steps, assessment, table)
    if images.isEmpty { return nil }
    return ReportFile(path: "data/label-next.csv") { (take) throws(DiskError) in
      var writer = CSVWriter()
      header.forEach { writer.text($0) }
      writer.endRow()
      for image in images {
        write(image, table, to: &writer)
        try writer.give(to: take)
      }
      try writer.giveAll(to: take)
    }
  }

  private static func write(
    _ image: LabelNext.Entry, _ table: ImageTable, to writer: inout CSVWriter
  ) {
    let row = image.row
    let cluster = table.clusterIDs[row]
    writer.text(utf8: table.ids.utf8(row))
    writer.text(utf8: table.names.utf8(row))
    writer.number(cluster == ImageTable.noCluster ? nil : Int(cluster))
    writer.text(table.splitName(row) ?? "")
    writer.text(image.reason)
    writer.text(image.action)
    writer.number(image.moreUnits)
    writer.endRow()
  }
}
