import Assessment

/// What a site reads of a report's `data/report.json`.
package struct ReportNumbers: Decodable {
  /// Title of the report.
  package let title: String
  /// The sentence at its top.
  package let verdict: String
  /// What it is about.
  package let evaluation: EvaluationPart
  /// Scores, one line a split.
  package let scores: [Score]
  private let clusters: [ClusterPart]

  /// What a report is about.
  package struct EvaluationPart: Decodable {
    /// Names as sent.
    package let evalId, project, versionId, createdAt: String?
    /// How many of each there are.
    package let images, clusters, noiseImages: Int
  }

  /// Scores of the images of a split.
  package struct Score: Decodable {
    /// The split as sent, or `all`.
    package let images: String
    /// Images with an F1.
    package let measured: Int
    /// Mean F1; `nil` when nothing is measured.
    package let f1Mean: Double?
  }

  private struct ClusterPart: Decodable {
    let verdict: String
  }

  /// Clusters that are weak beyond chance.
  package var weakClusters: Int { clusters.count { $0.verdict == Verdict.weak.rawValue } }

  /// The line that the report leads with: the strictest split that has measured images.
  package var headline: Score? {
    Headline.line(of: scores, name: \.images, measured: \.measured)
  }
}
