import Assessment
import Findings
import ModelEvaluation
import PlainText

extension ReportFigures {
  static func f1(_ rows: ChartRows, _ assessment: Assessment) -> Slot {
    guard rows.all.contains(where: { $0.metrics.f1Mean != nil }) else {
      return Slot(sentence: "No cluster has an F1, so there is nothing to draw.", figure: nil)
    }
    let figure = F1Figure(
      rows: rows.drawn, overallMean: rows.overallMean, overallInterval: rows.overallInterval,
      fewestImages: assessment.criteria.minImages, omittedCount: rows.omitted)
    return Slot(
      sentence:
        "Lowest estimate first, on \(assessment.judgedSplits.imagesInWords)."
        + rows.omission, figure: figure.figure.cut(to: rows.detail, isOfClusters: true))
  }

  static func splits(_ rows: ChartRows) -> Slot {
    guard !rows.splitNames.isEmpty, !rows.all.isEmpty else {
      return Slot(sentence: "The input does not say which split images belong to.", figure: nil)
    }
    let figure = SplitsFigure(
      rows: rows.drawn, splitNames: rows.splitNames, totals: rows.splitTotals,
      omittedCount: rows.omitted)
    return Slot(
      sentence: "How many images of each cluster the model was trained on and tested with.",
      figure: figure.figure.cut(to: rows.detail, isOfClusters: true))
  }

  static func precisionRecall(_ rows: ChartRows) -> Slot {
    guard
      rows.all.contains(where: { $0.metrics.precisionMean != nil && $0.metrics.recallMean != nil })
    else {
      return Slot(
        sentence: "No cluster has precision and recall, so there is nothing to draw.", figure: nil)
    }
    let figure = PrecisionRecallFigure(rows: rows.drawn, omittedCount: rows.omitted)
    return Slot(
      sentence:
        "What goes wrong in each cluster: detections that are not right, or objects that are "
        + "not found.", figure: figure.figure.cut(to: rows.detail, isOfClusters: true))
  }

  static func map(
    _ rows: ChartRows, _ images: ImageTable?, _ placed: MapImages?, _ assessment: Assessment
  ) -> Slot {
    guard let images else {
      return Slot(
        sentence: "The map needs the position of every image, and this input has none. Save all "
          + "pages of the image-predictions endpoint as image-predictions/*.json beside "
          + "vector-analysis.json.", figure: nil)
    }
    let regions = assessment.weakPlaces.map { MapFigure.Region.weak($0.rows) }
    guard
      let figure = MapFigure(
        images: images, placed: placed, rows: rows.all, regions: regions, detail: rows.detail)
    else {
      return Slot(
        sentence: "The per-image records carry no positions, so there is no map. Positions come "
          + "with the image-predictions of an evaluation that was clustered.", figure: nil)
    }
    return Slot(sentence: figure.introduction, figure: figure.figure)
  }

  static func locators(
    _ clusters: [ClusterAssessment], _ rows: ChartRows, _ images: ImageTable?,
    _ shown: MapImages?
  ) -> [Locator] {
    clusters.map { cluster in
      guard let images, let shown, let row = rows.all.first(where: { $0.id == cluster.id }) else {
        return Locator(cluster: cluster, figure: nil)
      }
      let figure = LocatorFigure(cluster: row, images: shown, table: images)?.figure
      return Locator(cluster: cluster, figure: figure)
    }
  }
}
