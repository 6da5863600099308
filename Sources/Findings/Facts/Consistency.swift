import Assessment
import ModelEvaluation
import PlainText

/// Numbers that an evaluation gives twice, held against one another.
struct Consistency {
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
    let known = (0..<images.count).filter { images.hasCounts($0) && images.f1s[$0].isFinite }
    guard !known.isEmpty else { return nil }
    let wrong = known.count { !images.hasCountsOfF1($0) }
    return Comparison(
      subject: "F1 and counts of every image",
      fault: wrong == 0
        ? nil
        : "The F1 of \(NumberText.count(wrong)) of \(Phrase.images(known.count)) is not that of their "
          + "found objects, misses and false alarms. F1 is taken as sent, and verdicts go by it alone."
    )
  }

  /// Objects of the confusion matrix against those of the records.
  private static func confusion(_ evaluation: Evaluation) -> Comparison? {
    guard let matrix = evaluation.panels.confusionMatrix, let images = evaluation.images,
      !evaluation.isSemanticSegmentation
    else { return nil }
    let inMatrix = matrix.foreground.map(matrix.total(ofActual:)).reduce(0, ConfusionMatrix.sum)
    let inRecords = (0..<images.count).filter(images.hasCounts)
      .map { ConfusionMatrix.sum(images.truePositives[$0], images.falseNegatives[$0]) }
      .reduce(0, ConfusionMatrix.sum)
    guard inMatrix > 0, inRecords > 0 else { return nil }
    return Comparison(
      subject: "objects of the confusion matrix and of the records",
      fault: Double(inMatrix) <= 1.02 * Double(inRecords)
        ? nil
        : "The confusion matrix has \(NumberText.count(inMatrix, "object")), the records "
          + "\(NumberText.count(inRecords)): they are not about the same images.")
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
