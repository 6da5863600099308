import Assessment
import ModelEvaluation
import PlainText

/// Numbers that an evaluation gives twice, held against one another.
package struct Consistency {
  /// Differences between a sweep's best F1 and its points that are no rounding.
  package static let sweepTolerance = 0.005

  /// One comparison that could be made.
  private struct Comparison {
    /// What was compared.
    let subject: ShownText
    /// How it disagrees; `nil` where it agrees.
    let fault: ShownText?
  }

  private let comparisons: [Comparison]

  init(_ evaluation: Evaluation) {
    comparisons = [
      Self.counts(evaluation), Self.confusion(evaluation), Self.precision(evaluation),
      Self.classes(evaluation.panels), Self.sweep(evaluation.panels.confidenceSweep),
      Self.headline(evaluation),
    ].compactMap(\.self)
  }

  /// What disagrees, a sentence each.
  var faults: [ShownText] { comparisons.compactMap(\.fault) }

  /// What was compared and agrees, for the middle of a sentence; `nil` where nothing could be.
  var agreement: ShownText? {
    let subjects = comparisons.filter { $0.fault == nil }.map(\.subject)
    return subjects.isEmpty ? nil : Phrase.list(subjects, of: subjects.count)
  }

  /// The F1 of each image against that of its counts.
  private static func counts(_ evaluation: Evaluation) -> Comparison? {
    guard let images = evaluation.images else { return nil }
    var (known, wrong) = (0, 0)
    for row in 0..<images.count where images.hasCounts(row) && images.f1s[row].isFinite {
      known += 1
      if !images.hasCountsOfF1(row) { wrong += 1 }
    }
    guard known > 0 else { return nil }
    return Comparison(
      subject: "F1 and counts of every image",
      fault: wrong == 0
        ? nil
        : "The F1 of \(NumberText.count(wrong)) of \(Phrase.images(known)) is not that of their "
          + "found objects, misses and false alarms. F1 is taken as sent, and verdicts go by it alone."
    )
  }

  /// Objects of the confusion matrix against those of the records.
  private static func confusion(_ evaluation: Evaluation) -> Comparison? {
    guard let matrix = evaluation.panels.confusionMatrix, let images = evaluation.images,
      !evaluation.isSemanticSegmentation
    else { return nil }
    let inMatrix = matrix.foreground.map(matrix.total(ofActual:)).reduce(0, ConfusionMatrix.sum)
    // A matrix of one split has as many objects as its records; any other has no more than all have.
    let split = images.splitNames.firstIndex { $0 == matrix.split }
    let rows = (0..<images.count).filter { row in
      split.map { Int(images.splits[row]) == $0 } ?? true
    }
    let isWhole = (split != nil || matrix.split == "all") && rows.allSatisfy(images.hasCounts)
    let inRecords = rows.filter(images.hasCounts)
      .map { ConfusionMatrix.sum(images.truePositives[$0], images.falseNegatives[$0]) }
      .reduce(0, ConfusionMatrix.sum)
    guard inMatrix > 0, inRecords > 0 else { return nil }
    let (most, least) = (1.02 * Double(inRecords), isWhole ? 0.98 * Double(inRecords) : 0)
    return Comparison(
      subject: "objects of the confusion matrix and of the records",
      fault: (least...most).contains(Double(inMatrix))
        ? nil
        : "The confusion matrix has \(NumberText.count(inMatrix, "object")), the records "
          + "\(NumberText.count(inRecords)): they are not about the same images.")
  }

  /// The mean of the classes' average precision against that of their split.
  private static func classes(_ panels: Panels) -> Comparison? {
    guard let panel = panels.performanceByClass, let name = panel.split,
      let whole = panels.mapResults?.splits.first(where: { $0.name == name })?.metrics.map50
    else { return nil }
    let known = panel.classes.filter(\.hasInstances).compactMap(\.metrics.map50)
    guard !known.isEmpty, known.count == panel.classes.filter(\.hasInstances).count else {
      return nil
    }
    let mean = known.reduce(0, +) / Double(known.count)
    return Comparison(
      subject: "mAP of the classes and of their split",
      fault: abs(mean - whole) <= 0.02
        ? nil
        : "The classes’ mAP@50 on \(PanelText.split(name)) is \(NumberText.score(mean)) on average, that of "
          + "the split \(NumberText.score(whole)).")
  }

  /// The best F1 that a sweep states against its points.
  private static func sweep(_ sweep: ConfidenceSweep?) -> Comparison? {
    let splits = (sweep?.splits ?? []).filter { $0.curve.optimalMetrics?.f1 != nil }
    let points = splits.map { split in
      split.curve.points.filter { $0.f1 != nil }.max { ($0.f1 ?? 0) < ($1.f1 ?? 0) }
    }
    guard points.contains(where: { $0 != nil }) else { return nil }
    let faults = zip(splits, points).compactMap { split, highest -> ShownText? in
      guard let highest, let f1 = highest.f1, let stated = split.curve.optimalMetrics?.f1,
        abs(f1 - stated) > sweepTolerance
      else { return nil }
      return "The best F1 of the confidence sweep on \(PanelText.split(split.name)) is stated as "
        + "\(NumberText.score(stated)), the greatest of its points is \(NumberText.score(f1)) at "
        + "\(PanelText.threshold(highest.threshold))."
    }
    return Comparison(
      subject: "the best F1 of the confidence sweep and its points", fault: faults.first)
  }

  /// The summary's precision and recall against the curves.
  private static func headline(_ evaluation: Evaluation) -> Comparison? {
    guard let precision = evaluation.summary?.precision, let recall = evaluation.summary?.recall,
      let sweep = evaluation.panels.confidenceSweep
    else { return nil }
    let points = sweep.splits.flatMap { split in
      [split.curve.optimum, evaluation.confidenceThreshold.flatMap { split.curve.point(at: $0) }]
    }
    .compactMap { point -> (precision: Double, recall: Double)? in
      guard let point, let precision = point.precision, let recall = point.recall else {
        return nil
      }
      return (precision, recall)
    }
    guard !points.isEmpty else { return nil }
    let agrees = points.contains {
      abs($0.precision - precision) <= 0.05 && abs($0.recall - recall) <= 0.05
    }
    return Comparison(
      subject: "precision and recall of the summary and of the confidence sweep",
      fault: agrees
        ? nil
        : "The summary’s precision and recall, \(NumberText.score(precision)) and "
          + "\(NumberText.score(recall)), are those of no split in the confidence sweep, neither at its best "
          + "threshold nor at that of the evaluation.")
  }

  /// The summary's mean average precision against those by split.
  private static func precision(_ evaluation: Evaluation) -> Comparison? {
    guard let summary = evaluation.summary?.mAP, let results = evaluation.panels.mapResults else {
      return nil
    }
    let known = results.splits.flatMap { [$0.metrics.map50, $0.metrics.map50To95] }
      .compactMap(\.self)
    guard !known.isEmpty else { return nil }
    return Comparison(
      subject: "mAP of the summary and by split",
      fault: known.contains { abs($0 - summary) <= 0.02 }
        ? nil
        : "The summary’s mAP, \(NumberText.score(summary)), is that of no split (from "
          + "\(NumberText.score(known.min())) to \(NumberText.score(known.max()))).")
  }
}
