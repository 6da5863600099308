package import Foundation

/// The documents of one made-up evaluation, computed from its numbers: same numbers, same bytes.
package struct EvaluationFixture: Sendable {
  package var workspace = "orchard"
  package var evaluationID = "q7Rn2cVwLx0TbYd45KsE"
  package var status = "done"
  package var imageCount = 2500
  /// Splits that have images; others answer with empty panels.
  package var splits = ["train", "valid", "test"]

  /// A cluster whose images score low; `nil` where all score alike.
  package var weakCluster: Int?

  package init() {}

  private static let classes = ["bruise", "stem", "leaf <b>&amp;", "background"]

  /// The header, with a summary once it is done.
  package var header: Data {
    let summary =
      status == "done"
      ? #", "summary": {"mAP": 0.713, "mIoU": null, "precision": 0.79, "recall": 0.66}"# : ""
    return Data("{\(row)\(summary)}\n".utf8)
  }

  /// The list with this evaluation and a failed one of a project that is gone.
  package func list(status wanted: String?, limit: Int) -> Data {
    let other =
      #""evalId": "Hc0pPq93MzAaUeW6fJt2", "status": "failed", "project": null, "#
      + #""versionId": "3", "modelId": null, "createdAt": "2026-06-02T18:00:01.004Z""#
    let rows = [(status: status, text: row), (status: "failed", text: other)]
      .filter { wanted == nil || $0.status == wanted }.prefix(limit).map { "{\($0.text)}" }
    return Data(#"{"evals": [\#(rows.joined(separator: ", "))]}"#.utf8)
  }

  /// A panel as the documentation shows it; `nil` for an unknown one.
  package func panel(_ name: String, split: String, confidence: Int) -> Data? {
    switch name {
    case "vector-analysis": vectorAnalysis(confidence)
    case "map-results": mapResults
    case "confidence-sweep": confidenceSweep
    case "performance-by-class": performance(split)
    case "confusion-matrix": confusion(split, confidence)
    case "recommendations": Data(#"{\#(identity), "generated": false}"#.utf8)
    default: nil
    }
  }

  /// One page of the per-image records.
  package func page(offset: Int, limit: Int, confidence: Int) -> Data {
    let end = max(offset, min(imageCount, offset + limit))
    var body = Data(
      """
      {"split": "all", "confidenceThreshold": \(Self.fraction(confidence)), \
      "totalImages": \(imageCount), "offset": \(offset), "limit": \(limit), "images": [
      """.utf8)
    body.reserveCapacity((end - offset) * 360 + 200)
    for index in offset..<max(offset, end) {
      if index > offset { body.append(contentsOf: ",\n".utf8) }
      body.append(contentsOf: image(index).utf8)
    }
    body.append(contentsOf: "]}\n".utf8)
    return body
  }

  private var row: String {
    #""evalId": "\#(evaluationID)", "status": "\#(status)", "project": "apple-sorter-x1", "#
      + #""versionId": "12", "modelId": null, "createdAt": "2026-06-11T07:31:52.118Z""#
  }

  private var identity: String {
    #""evalId": "\#(evaluationID)", "project": "apple-sorter-x1", "versionId": "12", "modelId": null"#
  }

  private func image(_ index: Int) -> String {
    let hits = index % 5
    let misses = index % 3
    let recall = hits + misses == 0 ? "null" : Self.fraction(hits * 100 / (hits + misses))
    return #"{"imageId": "img\#(index)", "imageName": "tray_\#(index)_jpg.rf.0a1b2c.jpg", "#
      + #""split": "\#(splits[index % splits.count])", "augmentations": \#(index % 4), "#
      + #""cluster": {"id": \#(index % 7 - 1), "embedding2D": [\#(index % 97).25, -\#(index % 89).5]}, "#
      + #""stats": {"truePositives": \#(hits), "falsePositives": 1, "falseNegatives": \#(misses), "#
      + #""precision": \#(Self.fraction(hits * 100 / (hits + 1))), "recall": \#(recall), "f1": \#(f1(index))}, "#
      + #""confusion": [[0, 0, \#(hits)], [2, 0, 1]]}"#
  }

  private func f1(_ index: Int) -> String {
    guard let weakCluster else { return "0.667" }
    return Self.fraction(index % 7 - 1 == weakCluster ? index % 20 : 70 + index % 25)
  }

  private func vectorAnalysis(_ confidence: Int) -> Data {
    let clusters = (0..<7).map { index in
      #"{"id": \#(index - 1), "numImages": \#((imageCount + 6 - index) / 7), "#
        + #""splitDistribution": {"train": 1}, "metrics": {"f1Mean": \#(Self.fraction(confidence)), "#
        + #""f1Std": 0.25, "f1Min": 0, "f1Max": 0.91, "precisionMean": 0.4, "recallMean": null}, "#
        + #""sampleImages": ["tray_\#(index)_jpg.rf.0a1b2c.jpg", "-\u00e9\" \\ <script>.jpg"]}"#
    }
    return Data(
      """
      {\(identity), "clustering": {"method": "hdbscan", "nClusters": 6,
       "metrics": {"noiseRatio": 0.14, "silhouetteScore": 0.41},
       "parameters": {"min_cluster_size": 4, "metric": "euclidean"}},
       "clusters": [\(clusters.joined(separator: ",\n"))]}

      """.utf8)
  }

  private var mapResults: Data {
    let splits = splits.map { #""\#($0)": {"map50": 0.713, "perClass": {"a/b": {"map50": null}}}"# }
    return Data(#"{\#(identity), "splits": {\#(splits.joined(separator: ", "))}}"#.utf8)
  }

  private var confidenceSweep: Data {
    let points = (0..<100).map { #""\#(Self.fraction($0))": {"f1": \#(Self.fraction(99 - $0))}"# }
    return Data(
      #"{\#(identity), "splits": {"valid": {"perThreshold": {\#(points.joined(separator: ", "))}}}}"#
        .utf8)
  }

  private func performance(_ split: String) -> Data {
    let names = splits.contains(split) ? Array(Self.classes.dropLast()) : []
    let rows = names.map { #"{"className": "\#($0)", "map50": 0.61, "precision": 0, "f1": 0.65}"# }
    return Data(
      #"{"split": "\#(split)", "classes": [\#(rows.joined(separator: ", "))]}"#.utf8)
  }

  private func confusion(_ split: String, _ confidence: Int) -> Data {
    let hasImages = splits.contains(split) || split == "all"
    let names = Self.classes.map { "\"\($0)\"" }.joined(separator: ", ")
    let rows = Self.classes.indices.map { row in
      let cells = Self.classes.indices.map { hasImages ? "\(row * 4 + $0)" : "0" }
      return "[\(cells.joined(separator: ", "))]"
    }
    return Data(
      """
      {"split": "\(split)", "confidenceThreshold": \(Self.fraction(confidence)), \
      "classes": [\(names)], "matrix": [\(rows.joined(separator: ", "))]}
      """.utf8)
  }

  /// A percentage as a fraction with two decimals.
  private static func fraction(_ percent: Int) -> String {
    "\(percent / 100).\(percent % 100 / 10)\(percent % 10)"
  }
}
