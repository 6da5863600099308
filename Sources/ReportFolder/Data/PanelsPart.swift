import Assessment
import JSON
import ModelEvaluation

/// The other panels in `data/report.json`: what the page says of them, not all that they hold.
struct PanelsPart: JSONWritable {
  private let panels: Panels
  private let confidenceThreshold: Double?

  /// `nil` when the input has no panel.
  init?(_ evaluation: Evaluation) {
    guard !evaluation.panels.isEmpty else { return nil }
    panels = evaluation.panels
    confidenceThreshold = evaluation.confidenceThreshold
  }

  func write(into json: inout JSONWriter) {
    let threshold = confidenceThreshold ?? panels.confusionMatrix?.confidenceThreshold
    json.object { json in
      json.member(
        "confidenceSweep",
        panels.confidenceSweep.map { SweepPart(sweep: $0, usedThreshold: threshold) })
      json.member("confusionMatrix", panels.confusionMatrix.map(ConfusionPart.init))
      json.member("errorTypes", panels.errorTypes.map(ErrorTypesPart.init))
      json.member("labelErrors", panels.labelErrors.map(LabelErrorsPart.init))
      json.member(
        "mapResults", panels.mapResults?.splits.map { MetricsPart($0.name, $0.metrics) })
      json.member("performanceByClass", panels.performanceByClass.map(ClassesPart.init))
      json.member("recommendations", panels.recommendations.map(RecommendationsPart.init))
      json.member("vectors", panels.vectors.map(VectorRunPart.init))
    }
  }
}

extension PanelsPart {
  private struct MetricsPart: JSONWritable {
    private let name: String
    private let metrics: ClassMetrics

    init(_ name: String, _ metrics: ClassMetrics) {
      self.name = name
      self.metrics = metrics
    }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("f1", metrics.f1)
        json.member("iou", metrics.iou)
        json.member("map50", metrics.map50)
        json.member("map50_95", metrics.map50To95)
        json.member("map75", metrics.map75)
        json.member("name", name)
        json.member("optimalThreshold", metrics.optimalThreshold)
        json.member("precision", metrics.precision)
        json.member("recall", metrics.recall)
      }
    }
  }

  private struct SweepPart: JSONWritable {
    let sweep: ConfidenceSweep
    let usedThreshold: Double?

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member(
          "splits", sweep.splits.map { SplitPart(split: $0, usedThreshold: usedThreshold) })
        json.member("usedThreshold", usedThreshold)
      }
    }
  }

  private struct SplitPart: JSONWritable {
    let split: ConfidenceSweep.Split
    let usedThreshold: Double?

    func write(into json: inout JSONWriter) {
      let used = usedThreshold.flatMap { split.curve.point(at: $0) }
      json.object { json in
        json.member("best", split.curve.optimum.map(PointPart.init))
        json.member("name", split.name)
        json.member("used", used.map(PointPart.init))
      }
    }
  }

  private struct PointPart: JSONWritable {
    let point: ConfidenceSweep.Point

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("f1", point.f1)
        json.member("precision", point.precision)
        json.member("recall", point.recall)
        json.member("threshold", point.threshold)
      }
    }
  }

  private struct ClassesPart: JSONWritable {
    let panel: PerformanceByClass

    func write(into json: inout JSONWriter) {
      let (seen, unseen) = (
        panel.classes.filter(\.hasInstances), panel.classes.filter { !$0.hasInstances }
      )
      json.object { json in
        json.member("classes", seen.map { MetricsPart($0.name, $0.metrics) })
        json.member("classesWithoutInstances", unseen.map(\.name))
        json.member("split", panel.split)
      }
    }
  }

  private struct ConfusionPart: JSONWritable {
    let matrix: ConfusionMatrix

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("confidenceThreshold", matrix.confidenceThreshold)
        json.member("counts", ClassConfusionPart(ClassConfusion(matrix), names: matrix.classes))
        json.member("split", matrix.split)
      }
    }
  }

  private struct RecommendationsPart: JSONWritable {
    let panel: Recommendations

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("generated", panel.isGenerated)
        json.member("generatedAt", panel.generatedAt)
        json.member("items", panel.items.map(ItemPart.init))
      }
    }
  }

  private struct ItemPart: JSONWritable {
    let item: Recommendations.Item

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("details", item.details.map { DetailPart(name: $0.name, text: $0.text) })
        json.member("title", item.title)
        json.member("type", item.type)
      }
    }
  }

  private struct DetailPart: JSONWritable {
    let name, text: String

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("name", name)
        json.member("text", text)
      }
    }
  }
}
