import Assessment
import ClusterStatistics
import ModelEvaluation
import PlainText

/// Findings on what changed since the baseline.
extension Findings {
  /// What got better or stayed, and how far the two can be compared at all.
  static func otherChanges(_ comparison: Comparison) -> [Finding] {
    [
      betterOverall(comparison), better(comparison), noChange(comparison),
      regrouped(comparison.grouping), cannotMatch(comparison), notLikeForLike(comparison.settings),
    ].compactMap(\.self)
  }

  /// That the model as a whole got worse.
  static func worseOverall(_ comparison: Comparison) -> Finding? {
    guard let line = comparison.overall, let paired = line.paired,
      paired.verdict == .worse
    else { return nil }
    let next: ShownText =
      comparison.clusters(.worse).isEmpty
      ? "No single cluster could be shown to have got worse; look at the images that lost most, "
        + "and at what they share, such as the training, the labels and the confidence threshold."
      : "Start with the groups that got worse."
    return Finding(
      kind: .worseOverall, lead: "The model got worse",
      text: "\(movement(line, paired, "fell")). \(next)", target: ComparisonText.sectionID)
  }

  private static func betterOverall(_ comparison: Comparison) -> Finding? {
    guard let line = comparison.overall, let paired = line.paired,
      paired.verdict == .better
    else { return nil }
    let next: ShownText =
      comparison.clusters(.worse).isEmpty
      ? "\(unseenLoss(comparison))"
      : "Weigh that against the groups that got worse."
    return Finding(
      kind: .betterOverall, lead: "The model got better",
      text: "\(movement(line, paired, "rose")). \(next)", target: ComparisonText.sectionID)
  }

  /// What loss of a single cluster would have been found.
  private static func unseenLoss(_ comparison: Comparison) -> ShownText {
    let seen = comparison.clusters.compactMap { $0.change?.detectable?.change }.sorted()
    guard !seen.isEmpty else {
      return "Whether a cluster got worse cannot be said: none has enough images in both."
    }
    return
      "No cluster was found worse; in half of them a loss of \(NumberText.score(seen[seen.count / 2])) "
      + "would have shown with probability 80%, so look at those that matter to you."
  }

  private static func movement(
    _ line: Comparison.Line, _ paired: PairedChange, _ verb: ShownText
  ) -> ShownText {
    "mean F1 on the \(ComparisonText.images(paired.count, of: line)) in both evaluations \(verb) "
      + "from \(NumberText.score(paired.before)) to \(NumberText.score(paired.after)), a change of "
      + "\(NumberText.difference(paired.difference)) (95% interval "
      + "\(NumberText.differences(paired.interval)))"
  }

  /// Losses of noise and of the baseline's own clusters, which are no step's.
  static func worseBesidesClusters(_ comparison: Comparison, _ images: ImageTable?) -> [Finding] {
    comparison.clusters(.worse).filter { !$0.isOfCluster }.prefix(3).map {
      worseCluster($0, images)
    }
  }

  private static func worseCluster(_ change: ClusterChange, _ images: ImageTable?) -> Finding {
    var next: ShownText = "Compare its images before and now"
    if let worst = change.worst, let images {
      next += ", starting with \(foreign: images.names[worst.later])"
    }
    next += ", and look for changed labels and for training images that went missing."
    return Finding(
      kind: .worse, lead: "\(change.name) got worse",
      text: "mean F1 \(movement(change, "fell")). \(next)",
      clusterIDs: [change.laterID].compactMap(\.self),
      target: ComparisonText.sectionID)
  }

  private static func movement(_ change: ClusterChange, _ verb: ShownText) -> ShownText {
    let number = change.difference ?? 0
    return "of its \(ImageWords.changed(change)) in both evaluations \(verb) from "
      + "\(NumberText.score(change.before)) to \(NumberText.score(change.after)), a change of "
      + "\(NumberText.difference(number)) (95% interval "
      + "\(NumberText.differences(change.interval)), "
      + "\(Phrase.certainty(change.change?.adjustedPValue ?? 1)))"
  }

  private static func better(_ comparison: Comparison) -> Finding? {
    let better = comparison.clusters(.better)
    guard let best = better.first else { return nil }
    let one = better.count == 1
    let names: ShownText = Phrase.list(
      better.prefix(3).map(\.name), of: better.count)
    return Finding(
      kind: .better,
      lead: one ? "\(best.name) got better" : "\(better.count) clusters got better",
      text: (one
        ? "mean F1 " : "\(names) clearly gained F1; in \(best.name) the mean ")
        + "\(movement(best, "rose")). Put the effort elsewhere now.",
      clusterIDs: better.compactMap(\.laterID), target: ComparisonText.sectionID)
  }
}
