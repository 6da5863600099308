import Assessment
import ModelEvaluation

/// The other panels in `data/report.json`: what the page says of them, not all that they hold.
struct PanelsPart: Encodable {
  let mapResults: [MetricsPart]?
  let confidenceSweep: SweepPart?
  let performanceByClass: ClassesPart?
  let confusionMatrix: ConfusionPart?
  let recommendations: RecommendationsPart?

  /// `nil` when the input has no panel.
  init?(_ evaluation: Evaluation) {
    let panels = evaluation.panels
    guard !panels.isEmpty else { return nil }
    mapResults = panels.mapResults?.splits.map { MetricsPart($0.name, $0.metrics) }
    let threshold = evaluation.confidenceThreshold ?? panels.confusionMatrix?.confidenceThreshold
    confidenceSweep = panels.confidenceSweep.map { SweepPart($0, usedThreshold: threshold) }
    performanceByClass = panels.performanceByClass.map(ClassesPart.init)
    confusionMatrix = panels.confusionMatrix.map(ConfusionPart.init)
    recommendations = panels.recommendations.map(RecommendationsPart.init)
  }
}

extension PanelsPart {
  struct MetricsPart: Encodable {
    let name: String
    let map50, map75, map50To95, iou, precision, recall, f1, optimalThreshold: Double?

    enum CodingKeys: String, CodingKey {
      case name, map50, map75, iou, precision, recall, f1, optimalThreshold
      case map50To95 = "map50_95"
    }

    init(_ name: String, _ metrics: ClassMetrics) {
      self.name = name
      map50 = metrics.map50
      map75 = metrics.map75
      map50To95 = metrics.map50To95
      iou = metrics.iou
      precision = metrics.precision
      recall = metrics.recall
      f1 = metrics.f1
      optimalThreshold = metrics.optimalThreshold
    }
  }

  struct SweepPart: Encodable {
    struct Split: Encodable {
      let name: String
      let best, used: MetricsAtThreshold?
    }

    struct MetricsAtThreshold: Encodable {
      let threshold: Double
      let precision, recall, f1: Double?

      init(_ point: ConfidenceSweep.Point) {
        threshold = point.threshold
        precision = point.precision
        recall = point.recall
        f1 = point.f1
      }
    }

    let usedThreshold: Double?
    let splits: [Split]

    init(_ sweep: ConfidenceSweep, usedThreshold: Double?) {
      self.usedThreshold = usedThreshold
      splits = sweep.splits.map { split in
        Split(
          name: split.name, best: split.curve.optimum.map(MetricsAtThreshold.init),
          used: usedThreshold.flatMap { split.curve.point(at: $0) }.map(MetricsAtThreshold.init))
      }
    }
  }

  struct ClassesPart: Encodable {
    let split: String?
    let classes: [MetricsPart]
    let classesWithoutInstances: [String]

    init(_ panel: PerformanceByClass) {
      split = panel.split
      classes = panel.classes.filter(\.hasInstances).map { MetricsPart($0.name, $0.metrics) }
      classesWithoutInstances = panel.classes.filter { !$0.hasInstances }.map(\.name)
    }
  }

  struct ConfusionPart: Encodable {
    let split: String?
    let confidenceThreshold: Double?
    let counts: ClassConfusionPart

    init(_ matrix: ConfusionMatrix) {
      split = matrix.split
      confidenceThreshold = matrix.confidenceThreshold
      counts = ClassConfusionPart(ClassConfusion(matrix), names: matrix.classes)
    }
  }

  struct RecommendationsPart: Encodable {
    struct Item: Encodable {
      let type, title: String?
      let details: [Detail]
    }

    struct Detail: Encodable {
      let name, text: String
    }

    let generated: Bool
    let generatedAt: String?
    let items: [Item]

    init(_ panel: Recommendations) {
      generated = panel.isGenerated
      generatedAt = panel.generatedAt
      items = panel.items.map { item in
        Item(
          type: item.type, title: item.title,
          details: item.details.map { Detail(name: $0.name, text: $0.text) })
      }
    }
  }
}
