import Assessment
import ClusterStatistics
import ModelEvaluation

/// What CSV and `data/report.json` hold of scores and of clusters, each value once.
enum ClusterColumns {
  /// Scores of a set of images.
  static let scores: [DataColumn<ScoreSummary>] = metrics + objects

  private static let metrics = Cluster.Metrics.named.map { name, path in
    DataColumn<ScoreSummary>.number(name.description) { $0.metrics[keyPath: path] }
  }

  private static let objects: [DataColumn<ScoreSummary>] = [
    .count("true_positives", "truePositives", \.counted?.truePositives),
    .count("false_positives", "falsePositives", \.counted?.falsePositives),
    .count("false_negatives", "falseNegatives", \.counted?.falseNegatives),
    .number("f1_pooled", "f1Pooled", \.counted?.f1),
  ]

  /// What is said of a cluster.
  static let judgement: [DataColumn<ClusterAssessment>] = [
    .number("estimate", "estimate") { $0.judgement?.shrunken?.mean },
    .interval("estimate", "estimateInterval") { $0.judgement?.shrunken?.interval },
    .interval("mean", "interval") { $0.judgement?.interval },
    .interval(nil, "simultaneousInterval") { $0.judgement?.simultaneousInterval },
    .count("units", "units") { $0.judgement?.units },
    .number("p_value", "pValue") { $0.judgement?.pValue },
    .number("p_value_adjusted", "adjustedPValue") { $0.judgement?.adjustedPValue },
    .number("gain", "gain") { $0.judgement?.gain },
    .number("gain_expected", "expectedGain") { $0.judgement?.expectedGain?.mean },
    .interval("gain_expected", "expectedGainInterval") { $0.judgement?.expectedGain?.interval },
  ]
}

extension ScoreSummary {
  /// Objects of the images that carry counts; `nil` where none does.
  fileprivate var counted: DetectionCounts? { objects.images > 0 ? objects.detections : nil }
}
