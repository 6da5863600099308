import Assessment
import ClusterStatistics

/// `data/clusters.csv`: every cluster with its scores, estimate and verdict, in the report's order.
enum ClustersCSV {
  static func file(_ assessment: Assessment) -> ReportFile {
    var writer = CSVWriter()
    for column in header(assessment.splitNames) { writer.text(column) }
    writer.endRow()
    for cluster in assessment.rows {
      writeCounts(cluster, to: &writer)
      writeScores(cluster, on: assessment.judgedSplits.set, to: &writer)
      writeJudgement(cluster, to: &writer)
      writer.endRow()
    }
    return ReportFile(path: "data/clusters.csv", bytes: writer.bytes)
  }

  private static func header(_ splitNames: [String]) -> [String] {
    ["cluster", "images"] + splitNames.map { "images_\($0)" } + [
      "judged_on", "judged_images", "f1_mean", "f1_std", "f1_min", "f1_max", "precision_mean",
      "recall_mean", "true_positives", "false_positives", "false_negatives", "f1_pooled",
      "verdict", "estimate", "estimate_lower", "estimate_upper", "p_value", "p_value_adjusted",
      "gain",
    ]
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
    for score in [
      scores.f1Mean, scores.f1Std, scores.f1Min, scores.f1Max, scores.precisionMean,
      scores.recallMean,
    ] { writer.number(score) }
    let objects = scores.objects
    for count in [
      objects.detections.truePositives, objects.detections.falsePositives,
      objects.detections.falseNegatives,
    ] {
      writer.number(objects.images > 0 ? count : nil)
    }
    writer.number(objects.detections.f1)
  }

  private static func writeJudgement(_ cluster: ClusterAssessment, to writer: inout CSVWriter) {
    let judgement = cluster.judgement
    writer.text(cluster.verdict.rawValue)
    for value in [
      judgement?.shrunken?.mean, judgement?.shrunken?.interval.lowerBound,
      judgement?.shrunken?.interval.upperBound, judgement?.test?.pValue,
      judgement?.adjustedPValue, judgement?.gain,
    ] { writer.number(value) }
  }
}
