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
        + rows.omission, figure: figure.figure)
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
      figure: figure.figure)
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
        + "not found.", figure: figure.figure)
  }

  static func map(
    _ rows: ChartRows, _ images: ImageTable?, _ assessment: Assessment, earlier: MapFigure?
  ) -> MapFigure? {
    if let map = earlier?.showing(rows.detail) { return map }
    let regions = assessment.weakPlaces.map { MapFigure.Region.weak($0.rows) }
    return images.flatMap {
      MapFigure(images: $0, rows: rows.all, regions: regions, detail: rows.detail)
    }
  }

  static func slot(_ map: MapFigure?, _ images: ImageTable?) -> Slot {
    if let map { return Slot(sentence: map.introduction, figure: map.figure) }
    guard images != nil else {
      return Slot(
        sentence: "The map needs the position of every image, and this input has none. Save all "
          + "pages of the image-predictions endpoint as image-predictions/*.json beside "
          + "vector-analysis.json.", figure: nil)
    }
    return Slot(
      sentence: "The per-image records carry no positions, so there is no map. Positions come "
        + "with the image-predictions of an evaluation that was clustered.", figure: nil)
  }

  static func locators(_ clusters: [ClusterAssessment], _ map: MapFigure?) -> [Locator] {
    clusters.map { cluster in
      guard let map, let position = map.clusters.rows.firstIndex(where: { $0.id == cluster.id })
      else { return Locator(cluster: cluster, figure: nil) }
      let locator = LocatorFigure(
        cluster: map.clusters.rows[position], images: map.images,
        members: map.clusters.members[position])
      return Locator(cluster: cluster, figure: locator.figure)
    }
  }
}
