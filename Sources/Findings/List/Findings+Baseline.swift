import Assessment
import ClusterStatistics
import PlainText

/// Findings on a baseline that shows no change, or that can be compared in part only.
extension Findings {
  static func noChange(_ comparison: Comparison) -> Finding? {
    guard let line = comparison.overall, let paired = line.paired,
      !paired.isEvident,
      comparison.clusters(.worse).isEmpty, comparison.clusters(.better).isEmpty
    else { return nil }
    let images: ShownText = ComparisonText.images(paired.count, of: line)
    if comparison.isUnchanged {
      return Finding(
        kind: .noChange, lead: "Nothing changed since the baseline",
        text: "every image is in both evaluations and has the very F1 that it had, a mean of "
          + "\(NumberText.score(paired.after)) on the \(images). Compare again after the next change to "
          + "the model or the data.",
        target: ComparisonText.sectionID)
    }
    return Finding(
      kind: .noChange, lead: "No clear change since the baseline",
      text: "mean F1 on the \(images) in both evaluations went from "
        + "\(NumberText.score(paired.before)) to \(NumberText.score(paired.after)) (95% interval of "
        + "the change \(NumberText.differences(paired.interval))), and no cluster changed more than "
        + "luck makes them.\(ComparisonText.detectable(paired, comparison)) Evaluate on more images to see "
        + "a smaller one.",
      target: ComparisonText.sectionID)
  }

  static func regrouped(_ grouping: GroupingChange?) -> Finding? {
    guard let grouping, !grouping.isUnchanged else { return nil }
    let clauses = ComparisonText.groupings(grouping)
    let rest: ShownText = clauses.count > 3 ? "; \(clauses.count - 3) more such changes" : ""
    return Finding(
      kind: .regrouped, lead: "Images are grouped differently from the baseline",
      text:
        "\(clauses.prefix(3).joined(separator: "; "))\(rest). Changes are judged on the images that a cluster of now "
        + "has in both evaluations, so they hold all the same; do not compare clusters by number.",
      target: ComparisonText.sectionID)
  }

  static func cannotMatch(_ comparison: Comparison) -> Finding? {
    guard let reason = ComparisonText.reason(comparison.matching) else { return nil }
    return Finding(
      kind: .cannotMatch, lead: "The baseline cannot be matched image by image",
      text: "\(reason), so only overall scores are compared: \(ComparisonText.scores(comparison)). "
        + "\(ComparisonText.remedy(comparison.matching))",
      target: ComparisonText.sectionID)
  }

  /// Another model or version alone is what a comparison is for, and no finding.
  static func notLikeForLike(_ settings: [SettingChange]) -> Finding? {
    let changes = settings.filter { $0.effect != .subject }
    guard !changes.isEmpty else { return nil }
    let parts = changes.prefix(4).map { change -> ShownText in
      "\(ComparisonText.settingName(change)) from \(ComparisonText.settingValue(change.before)) to "
        + ComparisonText.settingValue(change.after)
    }
    let gravest = [SettingChange.Effect.everything, .scores, .grouping].first { effect in
      changes.contains { $0.effect == effect }
    }
    return Finding(
      kind: .notLikeForLike, lead: "The baseline is not like for like",
      text:
        "these settings differ: \(Phrase.list(parts, of: changes.count)). \(advice(gravest ?? .grouping))",
      target: ComparisonText.sectionID)
  }

  private static func advice(_ effect: SettingChange.Effect) -> ShownText {
    switch effect {
    case .everything: "Take a baseline of the same project and task before reading the changes."
    case .scores:
      "Any part of the change may come from that alone; evaluate both with the same setting before "
        + "acting on it."
    case .grouping, .subject:
      "Scores of single images are not touched by that, but clusters are; evaluate both with the "
        + "same settings to follow clusters."
    }
  }
}
