import Assessment
import ClusterStatistics
import ModelEvaluation
import PlainText

/// Findings on what goes wrong, and on where the numbers flatter.
extension Findings {
  static func errorMix(_ assessment: Assessment) -> Finding? {
    guard let line = assessment.overall.headline else { return nil }
    let objects = line.scores.objects
    guard objects.errors >= 20 else { return nil }
    guard let alarms = objects.detections.falseAlarmShare else { return nil }
    let misses = 1 - alarms.proportion
    let share: ShownText = NumberText.percentage(max(misses, 1 - misses))
    let errors: ShownText =
      "\(NumberText.count(objects.errors, "error")) on \(ImageWords.plural(line.name))"
    if misses >= 2.0 / 3 {
      return Finding(
        kind: .errorMix, lead: "Most errors are misses",
        text: "\(share) of the \(errors) are objects that were not found. A lower confidence "
          + "threshold trades some of them for false alarms.")
    }
    if misses <= 1.0 / 3 {
      return Finding(
        kind: .errorMix, lead: "Most errors are false alarms",
        text: "\(share) of the \(errors) are detections with no object. A higher confidence "
          + "threshold trades some of them for misses; check for unlabelled objects first.")
    }
    return nil
  }

  static func trainingGap(_ assessment: Assessment) -> Finding? {
    guard let line = assessment.overall.headline, line.name != OverallScores.allImages,
      let training = assessment.overall.lines.first(where: { $0.name == Split.train.name }),
      let trained = training.sample, let heldOut = line.sample,
      let test = WelchTest(trained, heldOut), test.pValue < 0.05, test.difference > 0.05
    else { return nil }
    return Finding(
      kind: .trainingGap, lead: "Training images score higher",
      text: "mean F1 is \(NumberText.score(training.scores.f1Mean)) on training images and "
        + "\(NumberText.score(line.scores.f1Mean)) on \(ImageWords.plural(line.name)) (p "
        + "\(NumberText.probability(test.pValue))). A model that memorises its training images does "
        + "so: trust the held-out figure.")
  }

  static func mixedSplits(_ assessment: Assessment) -> Finding? {
    guard !assessment.judgedSplits.isPerImage, !assessment.clusters.isEmpty,
      assessment.splitNames.count > 1
    else { return nil }
    return Finding(
      kind: .mixedSplits, lead: "Training images are part of every score",
      text: "this input has aggregates only, and they mix all splits, so the scores flatter the "
        + "model. Add image-predictions.json (all pages) for scores on held-out images.")
  }
}
