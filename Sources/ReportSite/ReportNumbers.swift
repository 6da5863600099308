import Assessment

/// What a site reads of a report's `data/report.json`.
struct ReportNumbers: Decodable {
  let title: String
  let verdict: String
  let evaluation: EvaluationPart
  let scores: [Score]
  let clusters: [ClusterPart]

  struct EvaluationPart: Decodable {
    let evalId, project, versionId, createdAt: String?
    let images, clusters, noiseImages: Int
  }

  struct Score: Decodable {
    let images: String
    let measured: Int
    let f1Mean: Double?
  }

  struct ClusterPart: Decodable {
    let verdict: String
  }

  /// The line that the report leads with: the strictest split that has measured images.
  var headline: Score? {
    Headline.line(of: scores, name: \.images, measured: \.measured)
  }
}
