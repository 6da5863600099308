import Assessment
import Charts
import ModelEvaluation

extension FigureExample {
  /// The charts of the other panels.
  static let panels =
    splitMetrics + classMetrics + sweep + sweepClasses + confusion + confusionPairs + errorTypes

  private static let hostile = SampleClusters.hostileNames

  private static let splitMetrics: [FigureExample] = [
    example("map-splits-typical") { SplitMetricsFigure(SamplePanels.mapResults()).figure },
    example("map-splits-one-split-without-sizes") {
      SplitMetricsFigure(SamplePanels.mapResults(splits: ["valid"], hasSizes: false)).figure
    },
    example("map-splits-segmentation") { SplitMetricsFigure(SamplePanels.segmentation).figure },
    example("map-splits-hostile") {
      SplitMetricsFigure(SamplePanels.mapResults(splits: hostile)).figure
    },
  ]

  private static let classMetrics: [FigureExample] = [
    example("map-classes-typical") {
      mapClasses(SamplePanels.mapResults().splits[2], isSemanticSegmentation: false)
    },
    example("map-classes-segmentation") {
      mapClasses(SamplePanels.segmentation.splits[1], isSemanticSegmentation: true)
    },
    example("class-performance-typical") { performance(SamplePanels.fruit) },
    example("class-performance-120-classes") { performance(SamplePanels.names(120)) },
    example("class-performance-one-class") { performance(["tree"], without: []) },
    example("class-performance-hostile") { performance(hostile, split: "<i>te\u{202E}st</i>") },
  ]

  private static func mapClasses(
    _ split: MapResults.Split, isSemanticSegmentation: Bool
  ) -> Figure? {
    ClassMetricsFigure(split, isSemanticSegmentation: isSemanticSegmentation).figure
  }

  private static func performance(
    _ names: [String], split: String? = "test", without: Set<Int> = [6]
  ) -> Figure? {
    let panel = SamplePanels.performance(names, split: split, without: without)
    return ClassMetricsFigure(panel, isSemanticSegmentation: false).figure
  }

  private static let sweep: [FigureExample] = [
    example("sweep-typical") { reading(SamplePanels.sweep(), 0.2).map { SweepFigure($0).figure } },
    example("sweep-without-evaluation-threshold") {
      reading(SamplePanels.sweep(), nil).map { SweepFigure($0).figure }
    },
    example("sweep-instant-model") {
      let thresholds = (90..<100).map { Double($0) / 100 }
      let curve = SamplePanels.curve(middle: 0.95, recall: 0.8, thresholds: thresholds)
      let sweep = ConfidenceSweep(splits: [.init(name: "valid", curve: curve)])
      return reading(sweep, 0.95).map { SweepFigure($0).figure }
    },
    example("sweep-one-point") {
      let point = ConfidenceSweep.Point(threshold: 0.31, precision: 0.72, recall: 0.7, f1: 0.71)
      let sweep = ConfidenceSweep(splits: [.init(name: "test", curve: .init(points: [point]))])
      return reading(sweep, 0.31).map { SweepFigure($0).figure }
    },
    example("sweep-gaps") {
      let points = [
        ConfidenceSweep.Point(threshold: 0, precision: 0.05, recall: 1, f1: 0.095),
        .init(threshold: 0.31, precision: 0.72, recall: 0.7, f1: 0.71),
        .init(threshold: 0.5), .init(threshold: 0.8, precision: 0.95, recall: 0.3, f1: 0.456),
      ]
      let sweep = ConfidenceSweep(splits: [.init(name: "test", curve: .init(points: points))])
      return reading(sweep, 0.8).map { SweepFigure($0).figure }
    },
  ]

  private static let sweepClasses: [FigureExample] = [
    example("sweep-classes-typical") {
      reading(SamplePanels.sweep(), nil).flatMap { SweepClassesFigure($0)?.figure }
    },
    example("sweep-classes-two-of-many") {
      var sweep = SamplePanels.sweep(classes: ["odd", "odder"])
      sweep.splits[0].classes += SamplePanels.names(30).map {
        .init(name: $0, curve: sweep.splits[0].curve)
      }
      return reading(sweep, nil).flatMap { SweepClassesFigure($0)?.figure }
    },
    example("sweep-classes-hostile") {
      reading(SamplePanels.sweep(classes: hostile), 0.5).flatMap { SweepClassesFigure($0)?.figure }
    },
  ]

  private static func reading(_ sweep: ConfidenceSweep, _ threshold: Double?) -> SweepReading? {
    SweepReading(sweep, usedThreshold: threshold)
  }

  private static let confusion: [FigureExample] = [
    example("confusion-typical") { matrix(SamplePanels.matrix(7)) },
    example("confusion-one-class") {
      matrix(
        ConfusionMatrix(classes: ["vehicle", "background"], rows: [[565, 139], [57, 0]]))
    },
    example("confusion-two-classes-without-background") {
      matrix(SamplePanels.matrix(2, hasBackground: false))
    },
    example("confusion-pixels") { matrix(SamplePanels.matrix(4, scale: 91_234_567), true) },
    example("confusion-20-classes") { matrix(SamplePanels.matrix(19)) },
    example("confusion-40-classes") { matrix(SamplePanels.matrix(40)) },
    example("confusion-empty-rows") {
      matrix(ConfusionMatrix(classes: ["a", "background", "b"], rows: [[0, 2], [], [1]]))
    },
    example("confusion-hostile") {
      var hostileMatrix = SamplePanels.matrix(hostile.count)
      hostileMatrix.classes = hostile + ["background"]
      return matrix(hostileMatrix)
    },
  ]

  private static func matrix(_ matrix: ConfusionMatrix, _ isPixels: Bool = false) -> Figure? {
    ConfusionFigure(matrix, isPixels: isPixels)?.figure
  }

  private static let confusionPairs: [FigureExample] = [
    example("confusion-pairs-60-classes") {
      ConfusionPairsFigure(SamplePanels.matrix(60), isPixels: false)?.figure
    },
    example("confusion-pairs-pixels") {
      ConfusionPairsFigure(SamplePanels.matrix(3, scale: 7_654_321), isPixels: true)?.figure
    },
  ]

  private static let errorTypes: [FigureExample] = [
    example("error-types-typical") { ErrorTypesFigure(SamplePanels.errorTypes).figure },
    example("error-types-one-kind-of-a-hostile-split") {
      let errors = [ErrorTypes.Errors(kind: .missed, gain: 0.4)]
      return ErrorTypesFigure(ErrorTypes(split: hostile[0], all: .init(errors: errors))).figure
    },
  ]

  /// An example whose data is such that there is a figure.
  private static func example(
    _ name: String, _ make: @escaping @Sendable () -> Figure?
  ) -> FigureExample {
    FigureExample(name) {
      guard let figure = make() else { preconditionFailure("\(name) has nothing to show") }
      return figure
    }
  }
}
