import Assessment
import Findings
import ModelEvaluation
import PlainText

/// "Metrics by split": average precision or overlap, from the map results.
enum SplitMetricsSection {
  static func section(_ results: MapResults, _ detail: PageDetail) -> PanelSection {
    let isPixels = results.isSemanticSegmentation
    let classes = headline(results).map {
      ClassMetricsFigure($0, isSemanticSegmentation: isPixels, detail)
    }
    return PanelSection(
      title: "Metrics by split", summary: "The evaluation’s own scores of each split and class",
      sentences: sentences(results, classes), table: table(results),
      figures: [SplitMetricsFigure(results).figure, classes?.figure].compactMap(\.self))
  }

  private static let mostRows = 12

  /// The split that is spoken of: one with a value, where there is any.
  private static func headline(_ results: MapResults) -> MapResults.Split? {
    Headline.split(of: results.splits.filter { !$0.metrics.isEmpty }, name: \.name)
  }

  private static func sentences(
    _ results: MapResults, _ classes: ClassMetricsFigure?
  ) -> [ShownText] {
    guard let split = headline(results) else {
      return ["There are no metrics for any split of this evaluation."]
    }
    var sentence = level(split, isPixels: results.isSemanticSegmentation)
    if split.name != Split.train.name,
      let training = results.splits.first(where: { $0.name == Split.train.name }),
      let lead = training.metrics.map50 ?? training.metrics.iou
    {
      sentence += "; on training images it is \(NumberText.score(lead))"
    }
    return [
      ([sentence + "."] + [sizes(split), extremes(classes)].compactMap(\.self))
        .joined(separator: " ")
    ]
  }

  private static func level(_ split: MapResults.Split, isPixels: Bool) -> ShownText {
    let images = PanelText.split(split.name)
    if isPixels {
      return "On \(images) the mean overlap of prediction and truth (mIoU) is "
        + NumberText.score(split.metrics.iou)
    }
    var text: ShownText = "On \(images) mAP50 is \(NumberText.score(split.metrics.map50))"
    if let strict = split.metrics.map50To95 {
      text += " and mAP50–95, which asks for exact outlines, \(NumberText.score(strict))"
    }
    return text
  }

  /// Which size is hardest, when it is so by a tenth at least.
  private static func sizes(_ split: MapResults.Split) -> ShownText? {
    let known = split.sizes.compactMap { size in size.metrics.map50.map { (size.name, $0) } }
    guard let worst = known.min(by: { $0.1 < $1.1 }), let best = known.max(by: { $0.1 < $1.1 }),
      best.1 - worst.1 >= 0.1
    else { return nil }
    return "Objects called \(PanelText.className(worst.0)) are the hardest: mAP50 "
      + "\(NumberText.score(worst.1)) against \(NumberText.score(best.1)) for those called "
      + "\(PanelText.className(best.0))."
  }

  private static func extremes(_ classes: ClassMetricsFigure?) -> ShownText? {
    guard let classes, classes.ranked.count > 1, let worst = classes.ranked.first,
      let best = classes.ranked.last, let least = classes.lead(worst.metrics),
      let most = classes.lead(best.metrics)
    else { return nil }
    return "Classes range from \(PanelText.quoted(worst.name)) with \(NumberText.score(least)) to "
      + "\(PanelText.quoted(best.name)) with \(NumberText.score(most))."
  }

  private static func table(_ results: MapResults) -> PanelSection.Table? {
    let shown = results.splits.prefix(mostRows)
    let all =
      results.isSemanticSegmentation ? Metric.meanPixelScores : Metric.averagePrecision
    let metrics = all.filter { metric in shown.contains { metric($0.metrics) != nil } }
    guard !metrics.isEmpty else { return nil }
    return PanelSection.Table(
      columns: ["Split"] + metrics.map(\.name),
      rows: shown.map { split in
        [PanelText.className(split.name)] + metrics.map { NumberText.score($0(split.metrics)) }
      })
  }
}
