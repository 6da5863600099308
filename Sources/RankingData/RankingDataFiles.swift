import JSON
package import RankingFindings
package import ReportFolder

/// The files of a comparison that are for machines: `data/`.
package enum RankingDataFiles {
  /// Every model, every pair, every cluster by model, and all that the page says.
  package static func list(_ ranked: RankedEvaluations) -> [ReportFile] {
    [
      ModelsCSV.file(ranked), PairsCSV.file(ranked), ClusterModelsCSV.file(ranked),
      ReportFile(path: "data/report.json", bytes: RankingDocument(ranked).jsonFile),
    ].compactMap(\.self)
  }
}
