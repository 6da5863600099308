import ModelEvaluation
import PlainText

/// The panels of an evaluation as text, one thing a line.
struct PanelsDump {
  let panels: Panels

  var lines: [String] {
    [mapResults, sweep, classes, matrix, recommendations, errorTypes, labelErrors, boxes, vectors]
      .flatMap {
        $0
      }
  }

  private var mapResults: [String] {
    guard let results = panels.mapResults else { return [] }
    return ["map results, segmentation \(results.isSemanticSegmentation)"]
      + results.splits.flatMap { split in
        ["  \(quoted(split.name)) \(describe(split.metrics))"] + sizes(split.sizes, "    ")
          + split.classes.flatMap {
            ["    class \(quoted($0.name)) \(describe($0.metrics))"] + sizes($0.sizes, "      ")
          }
      }
  }

  private func sizes(_ sizes: [MapResults.Size], _ indent: String) -> [String] {
    sizes.map { "\(indent)size \(quoted($0.name)) \(describe($0.metrics))" }
  }

  private var sweep: [String] {
    guard let sweep = panels.confidenceSweep else { return [] }
    return ["sweep"]
      + sweep.splits.flatMap { split in
        ["  \(quoted(split.name))"] + describe(split.curve, "    ")
          + split.classes.flatMap {
            ["    class \(quoted($0.name))"] + describe($0.curve, "      ")
          }
      }
  }

  private func describe(_ curve: ConfidenceSweep.Curve, _ indent: String) -> [String] {
    let points = curve.points.map {
      "\(indent)at \($0.threshold) precision \(word($0.precision)) recall \(word($0.recall)) "
        + "f1 \(word($0.f1))"
    }
    let best = curve.optimum.map { "\($0.threshold) f1 \(word($0.f1))" } ?? "-"
    return points + ["\(indent)optimum \(best), as sent \(word(curve.optimalThreshold))"]
  }

  private var classes: [String] {
    guard let panel = panels.performanceByClass else { return [] }
    return ["classes of \(word(panel.split)), \(word(panel.taskType))"]
      + panel.classes.map {
        "  \(quoted($0.name)) \(describe($0.metrics))\($0.hasInstances ? "" : " no instance")"
      }
  }

  private var matrix: [String] {
    guard let matrix = panels.confusionMatrix else { return [] }
    let side = matrix.classes.indices
    return [
      "matrix of \(word(matrix.split)) at \(word(matrix.confidenceThreshold)), "
        + "background \(word(matrix.backgroundIndex))"
    ]
      + side.map { actual in
        "  \(quoted(matrix.classes[actual])) \(side.map { matrix[actual, $0] })"
      }
  }

  private var recommendations: [String] {
    guard let panel = panels.recommendations else { return [] }
    return [
      "recommendations \(panel.isGenerated) \(word(panel.generatedAt)) split \(word(panel.split)) "
        + "at \(word(panel.confidenceThreshold))"
    ]
      + panel.items.map { item in
        let details = item.details.map { "\(quoted($0.name)): \(quoted($0.text))" }
        return "  type \(word(item.type)) title \(word(item.title)) \(details)"
      }
  }

  private var errorTypes: [String] {
    guard let types = panels.errorTypes else { return [] }
    return ["error types of \(word(types.split)) at \(word(types.overlap))"]
      + ["  all \(describe(types.all))"]
      + types.classes.map { "  class \(quoted($0.name)) \(describe($0.group))" }
      + types.clusters.map { "  cluster \($0.id) \(describe($0.group))" }
  }

  private var labelErrors: [String] {
    guard let errors = panels.labelErrors else { return [] }
    return ["\(errors.total) label errors of \(word(errors.labels)) labels"]
      + errors.candidates.map {
        "  \($0.kind) \(quoted($0.className)) on \(quoted($0.imageName)) \(word($0.score))"
          + ($0.area.map { " at \($0.x) \($0.y) \($0.width) \($0.height)" } ?? "")
      }
  }

  private var vectors: [String] {
    guard let run = panels.vectors else { return [] }
    return ["vectors of \(run.embeddings) and \(run.neighbors), \(word(run.names.map(quoted)))"]
      + ["  service \(word(run.service)), sampled \(word(run.sampled))"]
      + run.options.map { "  option \(quoted($0.name)) \(quoted($0.value))" }
      + run.notes.map { "  note \(quoted($0))" }
      + run.sizes.map {
        "  size \($0.minClusterSize): \($0.clusters), \($0.telling) telling, noise "
          + "\(word($0.noiseRatio)), silhouette \(word($0.silhouette))"
      }
  }

  private var boxes: [String] {
    guard let boxes = panels.boxes else { return [] }
    let head =
      "boxes at \(word(boxes.overlap)) from \(word(boxes.confidence)), detections "
      + "\(boxes.hasDetections)"
    return [head]
      + boxes.images.flatMap { image in
        ["  \(quoted(image.name)) \(image.boxes.count) boxes, \(image.omitted) left out"]
          + image.boxes.map {
            "    \($0.kind) \($0.category) \($0.x) \($0.y) \($0.width) \($0.height) \(word($0.score))"
          }
      }
  }

  private func describe(_ group: ErrorTypes.Group) -> String {
    let errors = group.errors.map { "\($0.kind) \(word($0.count)) gain \(word($0.gain))" }
    return "ap \(word(group.averagePrecision)) [\(errors.joined(separator: ", "))]"
  }

  private func describe(_ metrics: ClassMetrics) -> String {
    let values = [
      ("map50", metrics.map50), ("map75", metrics.map75), ("map50_95", metrics.map50To95),
      ("iou", metrics.iou), ("precision", metrics.precision), ("recall", metrics.recall),
      ("f1", metrics.f1), ("threshold", metrics.optimalThreshold),
    ]
    let known = values.compactMap { name, value in value.map { "\(name) \($0)" } }
    return known.isEmpty ? "nothing" : known.joined(separator: " ")
  }

  private func quoted(_ text: String) -> String { ShownText(quoting: text).string }

  private func word(_ value: (some CustomStringConvertible)?) -> String {
    value?.description ?? "-"
  }
}
