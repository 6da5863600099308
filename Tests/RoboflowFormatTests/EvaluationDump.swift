import ModelEvaluation
import PlainText
import RoboflowFormat

/// An evaluation with its notes as text, one thing a line, for comparison by eye and by machine.
struct EvaluationDump {
  let decoded: DecodedEvaluation

  var text: String {
    let evaluation = decoded.evaluation
    var lines = header(evaluation.header)
    if let summary = evaluation.summary { lines.append(describe(summary)) }
    lines += clustering(evaluation)
    lines += evaluation.clusters.flatMap(cluster)
    if let threshold = evaluation.confidenceThreshold { lines.append("threshold \(threshold)") }
    if let images = evaluation.images { lines += Self.rows(images) }
    lines += PanelsDump(panels: evaluation.panels).lines
    if let place = evaluation.appPlace {
      lines.append(
        "app \(ShownText(quoting: place.workspace)) \(ShownText(quoting: place.project)) "
          + ShownText(quoting: place.version).string)
    }
    lines += decoded.notes.map { "note \($0.file) | \($0.place) | \($0.sentence)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func header(_ header: Header) -> [String] {
    let fields = [
      ("evalID", header.evalID), ("project", header.project), ("versionID", header.versionID),
      ("modelID", header.modelID), ("taskType", header.taskType), ("status", header.status),
      ("createdAt", header.createdAt),
    ]
    return fields.compactMap { name, value in value.map { "\(name) \(ShownText(quoting: $0))" } }
  }

  private func describe(_ summary: Summary) -> String {
    "summary mAP \(word(summary.mAP)) mIoU \(word(summary.mIoU)) "
      + "precision \(word(summary.precision)) recall \(word(summary.recall))"
  }

  private func clustering(_ evaluation: Evaluation) -> [String] {
    var lines: [String] = []
    if let clustering = evaluation.clustering {
      lines.append(
        "clustering \(word(clustering.method)) nClusters \(word(clustering.nClusters)) "
          + "noiseRatio \(word(clustering.noiseRatio)) "
          + "silhouette \(word(clustering.silhouetteScore)) "
          + "seconds \(word(clustering.processingTimeSeconds))")
      lines += clustering.parameters.map { "parameter \($0.name) = \($0.value)" }
    }
    if let preprocessing = evaluation.preprocessing {
      lines.append(
        "preprocessing \(word(preprocessing.method)) \(word(preprocessing.originalDimensions)) -> "
          + "\(word(preprocessing.targetDimensions)) neighbors \(word(preprocessing.nNeighbors)) "
          + "distance \(word(preprocessing.minDistance))")
    }
    return lines
  }

  private func cluster(_ cluster: Cluster) -> [String] {
    let splits = cluster.splits.map { "\($0.split) \($0.count)" }.joined(separator: ", ")
    let metrics = cluster.metrics
    let samples = cluster.sampleImages.map { ShownText(quoting: $0).string }
    return [
      "cluster \(cluster.id): \(cluster.numImages) images (\(splits))",
      "  f1 \(word(metrics.f1Mean)) ± \(word(metrics.f1Std)) in \(word(metrics.f1Min))"
        + "...\(word(metrics.f1Max)) precision \(word(metrics.precisionMean)) "
        + "recall \(word(metrics.recallMean))",
      "  samples [\(samples.joined(separator: ", "))]",
    ]
  }

  /// The rows of a table, one a line.
  static func rows(_ images: ImageTable) -> [String] {
    ["images \(images.count) splits \(images.splitNames)"]
      + (0..<images.count).map { row(images, $0) }
  }

  private static func row(_ images: ImageTable, _ row: Int) -> String {
    let split = images.splits[row] == ImageTable.noSplit ? "-" : "\(images.splits[row])"
    let cluster = images.clusterIDs[row]
    let triples = images.confusion.triples(row).map {
      "[\(images.confusion.actual[$0]),\(images.confusion.predicted[$0]),"
        + "\(images.confusion.counts[$0])]"
    }
    return "  \(ShownText(quoting: images.ids[row])) \(ShownText(quoting: images.names[row])) "
      + "split \(split) cluster \(cluster == ImageTable.noCluster ? "-" : "\(cluster)") "
      + "at \(images.xs[row]) \(images.ys[row]) counts \(images.truePositives[row]) "
      + "\(images.falsePositives[row]) \(images.falseNegatives[row]) scores "
      + "\(images.precisions[row]) \(images.recalls[row]) \(images.f1s[row]) "
      + "copies \(images.augmentations[row]) confusion \(triples.joined())"
  }

  private func word(_ value: (some CustomStringConvertible)?) -> String {
    value?.description ?? "-"
  }
}
