import ModelEvaluation
import PlainText
import Plots

/// One metric of a class or of a split: its name and its one look in all charts.
struct Metric: Sendable {
  let name: ShownText
  let paint: Paint
  let symbol: Symbol
  /// Dashes of its line, none for a solid one.
  let dashes: [Double]
  private let value: @Sendable (ClassMetrics) -> Double?

  /// Its value.
  func callAsFunction(_ metrics: ClassMetrics) -> Double? { value(metrics) }

  static let f1 = Metric("F1", Palette.accent, .circle) { $0.f1 }
  static let precision = Metric("precision", Palette.series[4].paint, .square, dashes: [7, 3]) {
    $0.precision
  }
  static let recall = Metric("recall", Palette.series[3].paint, .diamond, dashes: [3, 3]) {
    $0.recall
  }
  static let map50 = Metric("mAP50", Palette.accent, .circle) { $0.map50 }
  static let map75 = Metric("mAP75", Palette.series[5].paint, .square) { $0.map75 }
  static let map50To95 = Metric("mAP50–95", Palette.series[1].paint, .diamond) {
    $0.map50To95
  }
  static let iou = Metric("IoU", Palette.accent, .circle) { $0.iou }
  static let meanIoU = Metric("mIoU", Palette.accent, .circle) { $0.iou }
  static let pixelF1 = Metric("F1", Palette.series[1].paint, .triangle) { $0.f1 }

  /// Average precision, the usual one first.
  static let averagePrecision = [map50, map75, map50To95]
  /// Scores at a threshold, the one that joins the others first.
  static let scores = [f1, precision, recall]
  /// Overlap and scores of the pixels of a class.
  static let pixelScores = [iou, precision, recall, pixelF1]
  /// The same over all classes.
  static let meanPixelScores = [meanIoU, precision, recall, pixelF1]

  private init(
    _ name: ShownText, _ paint: Paint, _ symbol: Symbol, dashes: [Double] = [],
    value: @escaping @Sendable (ClassMetrics) -> Double?
  ) {
    self.name = name
    self.paint = paint
    self.symbol = symbol
    self.dashes = dashes
    self.value = value
  }

  /// Its line in a chart with curves.
  func line(width: Double) -> Style {
    Style(stroke: paint, strokeWidth: width, dashes: dashes, isRound: dashes.isEmpty)
  }
}
