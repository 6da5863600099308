import Assessment
import ClusterStatistics
import Disk
package import Findings
import JSON
package import ModelEvaluation

/// The files of a report folder that are for machines: `data/`.
package enum DataFiles {
  /// Every cluster, every image, what changed since the baseline, the images to work on next, all that
  /// the page says, and the groups that a later evaluation may look up.
  ///
  /// - Parameters:
  ///   - assessed: The evaluation.
  ///   - title: Title of the report.
  ///   - notes: What the report says of its data.
  ///   - hasImageData: Whether the files with a row for each image are among them.
  package static func list(
    _ assessed: AssessedEvaluation, title: String, notes: [Note], hasImageData: Bool
  ) -> [ReportFile] {
    let rows = hasImageData ? [images(assessed), ChangesCSV.file(assessed)] : []
    return [
      ClustersCSV.file(
        assessed.assessment, classes: assessed.evaluation.panels.confusionMatrix?.classes ?? []),
      assessed.evaluation.images.flatMap {
        LabelNextCSV.file(assessed.nextSteps, $0, assessed.assessment)
      },
      ReportDocument(title: title, assessed: assessed, notes: notes).file, slices(assessed),
    ].compactMap(\.self) + rows.compactMap(\.self)
  }

  private static func slices(_ assessed: AssessedEvaluation) -> ReportFile {
    ReportFile(path: "data/slices.json") { (take) throws(DiskError) in
      let slices = Slice.list(assessed.evaluation, assessed.assessment)
      let document = SliceDocument(slices, of: assessed.evaluation.header)
      try NewFile.content(pieces: document.pieceCount) { document.piece($0) }(take)
    }
  }

  private static func images(_ assessed: AssessedEvaluation) -> ReportFile? {
    let units = assessed.assessment.units.flatMap { $0.isIndependent ? nil : $0.assignment }
    return assessed.evaluation.images.map { ImagesCSV.file($0, units: units) }
  }
}
