import Assessment
import ClusterStatistics
package import Findings
package import ModelEvaluation

/// The files of a report folder that are for machines: `data/`.
package enum DataFiles {
  /// Every cluster, every image, what changed since the baseline, the images to work on next, and
  /// all that the page says.
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
      ClustersCSV.file(assessed.assessment),
      assessed.evaluation.images.flatMap { LabelNextCSV.file(assessed.nextSteps, $0) },
      ReportDocument(title: title, assessed: assessed, notes: notes).file,
    ].compactMap(\.self) + rows.compactMap(\.self)
  }

  private static func images(_ assessed: AssessedEvaluation) -> ReportFile? {
    let units = assessed.assessment.units.flatMap { $0.isIndependent ? nil : $0.assignment }
    return assessed.evaluation.images.map { ImagesCSV.file($0, units: units) }
  }
}
