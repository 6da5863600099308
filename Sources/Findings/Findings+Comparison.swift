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
      paired.judgement.verdict == .worse
    else { return nil }
    let next: ShownText =
      comparison.clusters(.worse).isEmpty
      ? "No single cluster explains it: look at what all images share, such as the training, the "
        + "labels and the confidence threshold."
      : "Start with the clusters that got worse."
    return Finding(
      kind: .worseOverall, lead: "The model got worse",
      text: "\(movement(line, paired, "fell")). \(next)", target: ComparisonText.sectionID)
  }

  private static func betterOverall(_ comparison: Comparison) -> Finding? {
    guard let line = comparison.overall, let paired = line.paired,
      paired.judgement.verdict == .better
    else { return nil }
    let next: ShownText =
      comparison.clusters(.worse).isEmpty
      ? "No cluster got worse beyond chance, so the new one can take the place of the old."
      : "Weigh that against the clusters that got worse."
    return Finding(
      kind: .betterOverall, lead: "The model got better",
      text: "\(movement(line, paired, "rose")). \(next)", target: ComparisonText.sectionID)
  }

  private static func movement(
    _ line: Comparison.Line, _ paired: Comparison.Paired, _ verb: ShownText
  ) -> ShownText {
    "mean F1 on the \(ComparisonText.images(paired.count, of: line)) in both evaluations \(verb) "
      + "from \(NumberText.score(paired.before)) to \(NumberText.score(paired.after)), a change of "
      + "\(NumberText.difference(paired.difference)) (95% interval "
      + "\(NumberText.differences(paired.interval)))"
  }

  private static func movement(_ change: ClusterChange, _ verb: ShownText) -> ShownText {
    let number = change.difference ?? 0
    return "of its \(Phrase.images(change.count)) in both evaluations \(verb) from "
      + "\(NumberText.score(change.before)) to \(NumberText.score(change.after)), a change of "
      + "\(NumberText.difference(number)) (95% interval "
      + "\(NumberText.differences(change.judgement.test?.interval)), "
      + "\(Phrase.certainty(change.judgement.adjustedPValue ?? 1)))"
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
        ? "mean F1 " : "\(names) gained F1 beyond chance; in \(best.name) the mean ")
        + "\(movement(best, "rose")). Whatever was done for \(one ? "it" : "them") worked: keep it, "
        + "and put the effort elsewhere now.",
      clusterIDs: better.map(\.id), target: ComparisonText.sectionID)
  }
}
