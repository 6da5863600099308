import Findings
package import ModelEvaluation
import PlainText
import Plots

/// Average precision, or overlap of pixels, on each split and by object size.
package struct SplitMetricsFigure {
  private let results: MapResults

  /// Prepares the chart.
  package init(_ results: MapResults) { self.results = results }

  /// The finished figure; `nil` when no split has any value.
  package var figure: Figure? {
    let dots = dots
    guard !dots.metrics.isEmpty else { return nil }
    let isPixels = results.isSemanticSegmentation
    return Figure(
      { form in
        dots.plot(
          form, id: "map-splits",
          title: isPixels ? "Overlap by split" : "Average precision by split and size",
          description: description(dots),
          axis: isPixels ? "share of pixels" : "mean average precision over the classes")
      }, caption: caption,
      table: dots.table(hasSizes ? "Split and object size" : "Split"))
  }

  private var hasSizes: Bool {
    results.splits.contains { split in split.sizes.contains { !$0.metrics.isEmpty } }
  }

  /// For each split one row, and below it one for each object size; splits stand apart.
  private var dots: MetricDots {
    var rows: [MetricDots.Row] = []
    var breaks: [Int] = []
    for split in results.splits.prefix(Self.mostSplits) {
      if !rows.isEmpty, hasSizes { breaks.append(rows.count) }
      let name = PanelText.className(split.name)
      rows.append(
        MetricDots.Row(
          name: hasSizes ? name + ", all objects" : name, metrics: split.metrics, emphasis: .strong)
      )
      guard hasSizes else { continue }
      rows += split.sizes.prefix(Self.mostSizes).map {
        MetricDots.Row(
          name: "\(name), \(PanelText.className($0.name))", metrics: $0.metrics)
      }
    }
    let metrics =
      results.isSemanticSegmentation ? Metric.meanPixelScores : Metric.averagePrecision
    return MetricDots(rows, metrics: metrics, breaks: breaks)
  }

  private static let mostSplits = 12
  private static let mostSizes = 6

  private func description(_ dots: MetricDots) -> ShownText {
    let splits = results.splits.prefix(Self.mostSplits).map { split -> ShownText in
      let value = dots.metrics.first.flatMap { $0(split.metrics) }
      return "\(PanelText.className(split.name)) \(NumberText.score(value))"
    }
    let name: ShownText =
      results.isSemanticSegmentation ? "mIoU" : "Mean average precision at IoU 0.5"
    return "\(name) by split: \(PanelText.list(splits))."
      + (hasSizes ? " Below each split its small, medium and large objects." : "")
  }

  private var caption: ShownText {
    if results.isSemanticSegmentation {
      return "Overlap (IoU), precision, recall and F1 of pixels, each the mean over the classes."
    }
    let omitted = results.splits.count - Self.mostSplits
    return "mAP50: a detection counts when its box or mask overlaps the object by half (IoU 0.5); "
      + "mAP50–95, the mean over IoU 0.5 to 0.95, asks for ever more exact outlines."
      + (hasSizes ? " “No value”: no object of that size." : "")
      + (omitted > 0 ? " \(NumberText.count(omitted, "more split")) left out." : "")
  }
}
