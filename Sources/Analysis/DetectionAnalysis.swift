import Assessment
package import COCOFormat
import ClusterStatistics
import Detections
package import ModelEvaluation

/// A whole evaluation of detections, as the service would give it, without clusters.
package struct DetectionAnalysis: Sendable {
  /// Records of images, panels and headline.
  package let evaluation: Evaluation
  /// The least confidence of a detection that counts.
  package let confidence: Double
  /// On which images F1 is greatest at that confidence; `nil` when it was given.
  package let confidenceSplit: String?
  /// What is wrong with the detections, for clusters that are found later; `nil` without a split.
  package let errorTypes: ErrorTypeMaking?
  /// Whether boxes fit the pictures.
  package let pictures: PictureCheck

  /// Matches, counts and adds up.
  ///
  /// - Parameter shapes: Shapes of pictures by name of their image, to check boxes against.
  package init(
    _ dataset: COCODataset, _ detections: COCODetections, _ settings: AnalysisSettings,
    shapes: [String: PictureShape] = [:]
  ) {
    let truth = dataset.groundTruth
    let found = detections.detections
    let rule = MatchingRule(measure: settings.measure)
    let matching = Matching(truth, found, threshold: settings.overlap, rule: rule)
    let averages = ThresholdMatching(truth, found, rule: rule)
    let splits = AnalyzedSplit.all(dataset).map { split in
      JudgedSplit(split, truth, found, matching, averages)
    }
    let choice = Self.confidence(splits, settings)
    confidence = choice.confidence
    confidenceSplit = choice.split
    let view = ConfidentMatching(truth, found, matching, confidence: choice.confidence)
    let confusions = Confusions(view, measure: settings.measure)
    let panels = PanelMaking(categoryNames: dataset.categoryNames, splits: splits)
    let headline = Self.headline(splits)
    let images = Self.images(dataset, view, confusions)
    let units = Units(of: images, grouping: nil).assignment
    errorTypes = headline.map {
      ErrorTypeMaking(
        truth, found, $0.split, categoryNames: dataset.categoryNames, units: units, settings)
    }
    pictures = PictureCheck(dataset, shapes)
    var all = panels.all(
      headline: headline, confusions: confusions, confidence: choice.confidence,
      errorTypes: errorTypes?.panel)
    let boxes = BoxMaking(dataset, view, overlap: settings.overlap, frames: pictures.frames).panel
    all.labelErrors = LabelErrorMaking.panel(
      dataset, found, averages, frames: pictures.frames)
    all.boxes = boxes.images.isEmpty ? nil : boxes
    evaluation = Evaluation(
      header: Header(taskType: "object-detection-like", status: "done"),
      summary: Self.summary(headline, view), images: images,
      confidenceThreshold: choice.confidence,
      panels: all)
  }

  /// What was given, else the best on validation images, else on the strictest split that there is.
  private static func confidence(
    _ splits: [JudgedSplit], _ settings: AnalysisSettings
  ) -> (confidence: Double, split: String?) {
    if let confidence = settings.confidence { return (confidence, nil) }
    let split = splits.first { $0.split.name == Split.valid.name } ?? headline(splits)
    guard let split, let best = ThresholdSweep.best(split.sweep.overall) else { return (0.5, nil) }
    return (split.sweep.thresholds[best], split.split.name)
  }

  private static func headline(_ splits: [JudgedSplit]) -> JudgedSplit? {
    let strictest = Split.headlineOrder.compactMap { order in
      splits.first { $0.split.name == order.name }
    }
    return strictest.first ?? splits.first
  }

  private static func summary(_ split: JudgedSplit?, _ view: ConfidentMatching) -> Summary? {
    guard let split else { return nil }
    let counts = view.countsOfClasses(images: split.split.images).reduce(into: Counts(), +=)
    return Summary(
      mAP: split.averages.precision(threshold: 0), precision: counts.precision,
      recall: counts.recall)
  }

  private static func images(
    _ dataset: COCODataset, _ view: ConfidentMatching, _ confusions: Confusions
  ) -> ImageTable {
    var records = RecordColumns()
    for (image, counts) in view.countsOfImages().enumerated() {
      confusions.images[image].forEach { records.addConfusion($0) }
      records.append(
        name: dataset.imageNames[image],
        split: dataset.imageSplits[image].map { dataset.splitNames[$0] }, counts: counts)
    }
    var table = records.table()
    for (image, extra) in dataset.imageExtras.enumerated() { table.extras[image] = extra }
    return table
  }
}
