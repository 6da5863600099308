import Detections
import ModelEvaluation

/// The service's panels from judged splits, and ours.
struct PanelMaking {
  let categoryNames: [String]
  let splits: [JudgedSplit]

  /// All panels.
  ///
  /// - Parameters:
  ///   - headline: The split whose classes are told of; `nil` where none is.
  ///   - confusions: Which class was taken for which, at `confidence`.
  ///   - errorTypes: What is wrong with detections.
  func all(
    headline: JudgedSplit?, confusions: Confusions, confidence: Double, errorTypes: ErrorTypes?
  ) -> Panels {
    var panels = Panels()
    panels.mapResults = mapResults
    panels.confidenceSweep = confidenceSweep
    panels.performanceByClass = headline.map(performanceByClass)
    panels.confusionMatrix = confusionMatrix(confusions, confidence: confidence)
    panels.errorTypes = errorTypes
    return panels
  }

  /// Average precision by split, size and class.
  var mapResults: MapResults {
    MapResults(
      splits: splits.map { judged in
        MapResults.Split(
          name: judged.split.name, metrics: Self.metrics(judged.averages, nil, .all),
          sizes: Self.sizes(judged.averages, nil),
          classes: classes.map { category in
            MapResults.Class(
              name: categoryNames[category],
              metrics: Self.metrics(judged.averages, category, .all),
              sizes: Self.sizes(judged.averages, category))
          })
      }, taskType: "object-detection-like")
  }

  /// Precision, recall and F1 by split, class and confidence.
  var confidenceSweep: ConfidenceSweep {
    ConfidenceSweep(
      splits: splits.map { judged in
        ConfidenceSweep.Split(
          name: judged.split.name,
          curve: Self.curve(judged.sweep.overall, judged.sweep.thresholds),
          classes: classes.filter { judged.sweep.classes[$0].first?.recall != nil }.map {
            ConfidenceSweep.Class(
              name: categoryNames[$0],
              curve: Self.curve(judged.sweep.classes[$0], judged.sweep.thresholds))
          })
      })
  }

  /// Scores of each class on one split.
  func performanceByClass(_ judged: JudgedSplit) -> PerformanceByClass {
    let rows = ClassPerformance.all(judged.averages, judged.sweep)
    return PerformanceByClass(
      split: judged.split.name, taskType: "object-detection-like",
      classes: rows.map { row in
        PerformanceByClass.Class(
          name: categoryNames[row.category],
          metrics: ClassMetrics(
            map50: row.precisionAt50, map75: row.precisionAt75, map50To95: row.averagePrecision,
            precision: row.counts.precision ?? 0, recall: row.counts.recall ?? 0,
            f1: row.counts.f1 ?? 0, optimalThreshold: row.bestThreshold ?? 0.5),
          hasInstances: row.bestThreshold != nil)
      })
  }

  /// Which class was taken for which, over all splits.
  func confusionMatrix(_ confusions: Confusions, confidence: Double) -> ConfusionMatrix {
    ConfusionMatrix(
      split: "all", confidenceThreshold: confidence, classes: categoryNames + ["background"],
      rows: confusions.matrix())
  }

  /// Classes in byte order of their names.
  private var classes: [Int] {
    categoryNames.indices.sorted {
      categoryNames[$0].utf8.lexicographicallyPrecedes(categoryNames[$1].utf8)
    }
  }

  private static func metrics(
    _ averages: AveragePrecision, _ category: Int?, _ size: ObjectSize
  ) -> ClassMetrics {
    ClassMetrics(
      map50: averages.precision(of: category, size: size, threshold: 0),
      map75: averages.precision(of: category, size: size, threshold: 5),
      map50To95: averages.precision(of: category, size: size))
  }

  private static func sizes(_ averages: AveragePrecision, _ category: Int?) -> [MapResults.Size] {
    let sizes: [(String, ObjectSize)] = [("small", .small), ("medium", .medium), ("large", .large)]
    return sizes.map { name, size in
      MapResults.Size(name: name, metrics: metrics(averages, category, size))
    }
  }

  private static func curve(_ counts: [Counts], _ thresholds: [Double]) -> ConfidenceSweep.Curve {
    let best = ThresholdSweep.best(counts)
    return ConfidenceSweep.Curve(
      points: zip(thresholds, counts).map { threshold, counts in
        ConfidenceSweep.Point(
          threshold: threshold, precision: counts.precision, recall: counts.recall, f1: counts.f1)
      },
      optimalThreshold: best.map { thresholds[$0] },
      optimalMetrics: best.map {
        ClassMetrics(
          precision: counts[$0].precision, recall: counts[$0].recall, f1: counts[$0].f1)
      })
  }
}
