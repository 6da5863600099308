import Assessment
import Disk
import ModelEvaluation

/// `data/clusters.csv`: every cluster with its scores, estimate and verdict, in the report's order.
enum ClustersCSV {
  /// The file, which is made beside the others.
  ///
  /// - Parameter classes: Names of the classes by position.
  static func file(_ assessment: Assessment, classes: [String]) -> ReportFile {
    ReportFile(path: "data/clusters.csv") { (take) throws(DiskError) in
      try take(rows(assessment, classes))
    }
  }

  private static func rows(_ assessment: Assessment, _ classes: [String]) -> [UInt8] {
    var writer = CSVWriter()
    for column in header(assessment.splitNames) { writer.text(column) }
    writer.endRow()
    for cluster in assessment.rows {
      writeCounts(cluster, to: &writer)
      writeScores(cluster, on: assessment.judgedSplits.set, to: &writer)
      writeJudgement(cluster, to: &writer)
      writer.number(assessment.settling[cluster.id]?.more)
      writer.text(traits(cluster.traits, classes))
      writer.endRow()
    }
    return writer.bytes
  }

  private static func header(_ splitNames: [String]) -> [String] {
    ["cluster", "images"] + splitNames.map { "images_\($0)" }
      + ["judged_on", "judged_images"] + ClusterColumns.scores.flatMap(\.heads)
      + ["verdict"] + ClusterColumns.judgement.flatMap(\.heads)
      + ["more_units", "shared_traits"]
  }

  /// `namePart tray_glare (24 of 24, elsewhere 0 of 320)`, clearest first.
  private static func traits(_ traits: [ClusterTrait], _ classes: [String]) -> String {
    traits.map { trait in
      "\(trait.kind.word) \(trait.kind.text(classes)) (\(trait.inside.count) of \(trait.inside.of), "
        + "elsewhere \(trait.elsewhere.count) of \(trait.elsewhere.of))"
    }
    .joined(separator: "; ")
  }

  private static func writeCounts(_ cluster: ClusterAssessment, to writer: inout CSVWriter) {
    writer.number(cluster.id)
    writer.number(cluster.numImages)
    cluster.splitCounts.forEach { writer.number($0) }
  }

  private static func writeScores(
    _ cluster: ClusterAssessment, on set: SplitSet, to writer: inout CSVWriter
  ) {
    let scores = cluster.judged
    writer.text(set.rawValue)
    writer.number(scores.measured)
    for column in ClusterColumns.scores { column.write(scores, to: &writer) }
  }

  private static func writeJudgement(_ cluster: ClusterAssessment, to writer: inout CSVWriter) {
    writer.text(cluster.verdict.rawValue)
    for column in ClusterColumns.judgement { column.write(cluster, to: &writer) }
  }
}
