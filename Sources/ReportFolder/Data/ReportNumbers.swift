import Assessment
package import JSON
import ModelEvaluation

/// What a site reads of a report's `data/report.json`.
package struct ReportNumbers {
  /// Title of the report.
  package let title: String
  /// The sentence at its top.
  package let verdict: String
  /// What it is about.
  package let evaluation: EvaluationPart
  /// Scores, one line a split.
  package let scores: [Score]
  /// Clusters that are weak beyond chance.
  package let weakClusters: Int

  /// What a report is about.
  package struct EvaluationPart {
    /// Names as sent.
    package let evalId, project, versionId, modelId, createdAt: String?
    /// How many of each there are.
    package let images, clusters, noiseImages: Int
  }

  /// Scores of the images of a split.
  package struct Score {
    /// The split as sent, or `all`.
    package let images: String
    /// Images with an F1.
    package let measured: Int
    /// Mean F1; `nil` when nothing is measured.
    package let f1Mean: Double?
    /// 95% interval of the mean; `nil` where there is none.
    package let interval: ClosedRange<Double>?
  }

  /// The line that the report leads with: the strictest split that has measured images.
  package var headline: Score? {
    Headline.line(of: scores, name: \.images, measured: \.measured)
  }
}

extension ReportNumbers: JSONReadable {
  /// Reads what is needed of a report's numbers.
  package init(from json: inout JSONReader) throws(JSONSyntaxError) {
    var (title, verdict) = (String?.none, String?.none)
    var evaluation: EvaluationPart?
    var (scores, clusters) = ([Score]?.none, [ClusterPart]?.none)
    try json.readObject { (key, json) throws(JSONSyntaxError) in
      switch key {
      case "title": title = try json.value()
      case "verdict": verdict = try json.value()
      case "evaluation": evaluation = try json.value()
      case "scores": scores = try json.value()
      case "clusters": clusters = try json.value()
      default: try json.skipValue()
      }
    }
    guard let title, let verdict, let evaluation, let scores, let clusters else {
      throw json.fault("the numbers of a report")
    }
    (self.title, self.verdict, self.evaluation, self.scores) = (title, verdict, evaluation, scores)
    weakClusters = clusters.count { $0.verdict == ClusterVerdict.weak.rawValue }
  }

  private struct ClusterPart: JSONReadable {
    let verdict: String

    init(from json: inout JSONReader) throws(JSONSyntaxError) {
      var verdict: String?
      try json.readObject { (key, json) throws(JSONSyntaxError) in
        if "verdict" ~= key { verdict = try json.value() } else { try json.skipValue() }
      }
      guard let verdict else { throw json.fault("a cluster with its verdict") }
      self.verdict = verdict
    }
  }
}

extension ReportNumbers.EvaluationPart: JSONReadable {
  /// Reads what a report is about.
  package init(from json: inout JSONReader) throws(JSONSyntaxError) {
    var (evalId, project) = (String?.none, String?.none)
    var (versionId, modelId, createdAt) = (String?.none, String?.none, String?.none)
    var (images, clusters, noiseImages) = (Int?.none, Int?.none, Int?.none)
    try json.readObject { (key, json) throws(JSONSyntaxError) in
      switch key {
      case "evalId": evalId = try json.valueOrNull()
      case "project": project = try json.valueOrNull()
      case "versionId": versionId = try json.valueOrNull()
      case "modelId": modelId = try json.valueOrNull()
      case "createdAt": createdAt = try json.valueOrNull()
      case "images": images = try json.value()
      case "clusters": clusters = try json.value()
      case "noiseImages": noiseImages = try json.value()
      default: try json.skipValue()
      }
    }
    guard let images, let clusters, let noiseImages else {
      throw json.fault("the counts of an evaluation")
    }
    (self.evalId, self.project) = (evalId, project)
    (self.versionId, self.modelId, self.createdAt) = (versionId, modelId, createdAt)
    (self.images, self.clusters, self.noiseImages) = (images, clusters, noiseImages)
  }
}

extension ReportNumbers.Score: JSONReadable {
  /// Reads the scores of a split.
  package init(from json: inout JSONReader) throws(JSONSyntaxError) {
    var (images, measured, f1Mean) = (String?.none, Int?.none, Double?.none)
    var bounds: [Double]?
    try json.readObject { (key, json) throws(JSONSyntaxError) in
      switch key {
      case "images": images = try json.value()
      case "measured": measured = try json.value()
      case "f1Mean": f1Mean = try json.valueOrNull()
      case "interval": bounds = try json.valueOrNull()
      default: try json.skipValue()
      }
    }
    guard let images, let measured else { throw json.fault("the scores of a split") }
    (self.images, self.measured, self.f1Mean) = (images, measured, f1Mean)
    interval = ClosedRange(bounds: bounds)
  }
}

extension ClosedRange<Double> {
  /// The range between two bounds in their order; `nil` for anything else.
  package init?(bounds: [Double]?) {
    guard let bounds, bounds.count == 2, bounds[0] <= bounds[1] else { return nil }
    self = bounds[0]...bounds[1]
  }
}
