import Assessment
import Findings
import ModelEvaluation

/// `data/label-next.csv`: the images of all steps, each once, the most useful step first.
enum LabelNextCSV {
  private static let header = ["image_id", "image_name", "cluster", "split", "reason", "action"]

  /// The file; `nil` where no step names an image.
  static func file(_ steps: NextSteps, _ table: ImageTable) -> ReportFile? {
    let images = LabelNext.images(steps)
    if images.isEmpty { return nil }
    var writer = CSVWriter(reservingCapacity: 100 + images.count * 100)
    header.forEach { writer.text($0) }
    writer.endRow()
    for (row, step) in images {
      let cluster = table.clusterIDs[row]
      writer.text(utf8: table.ids.utf8(row))
      writer.text(utf8: table.names.utf8(row))
      writer.number(cluster == ImageTable.noCluster ? nil : Int(cluster))
      writer.text(table.splitName(row) ?? "")
      writer.text(step.reason.rawValue)
      writer.text(step.action.rawValue)
      writer.endRow()
    }
    return ReportFile(path: "data/label-next.csv", bytes: writer.bytes)
  }
}
