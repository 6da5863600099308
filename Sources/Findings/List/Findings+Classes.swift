import Assessment
import ClusterStatistics
import ModelEvaluation
import PlainText

/// Findings on classes whose objects fail.
extension Findings {
  /// Most classes that are told of one by one.
  private static let most = 3
  /// How far below the median of the others a class of the panel must lie to be told of without a test.
  private static let farBelow = 0.25

  static func classes(
    _ assessment: Assessment, _ evaluation: Evaluation, _ comparison: Comparison?,
    _ baseline: Evaluation?
  ) -> [Finding] {
    let names = evaluation.panels.confusionMatrix?.classes ?? []
    let tested = Set(assessment.weakClasses.map { names[$0.index] })
    return [
      weakClasses(assessment, names), worseClasses(comparison),
      farBelow(evaluation.panels.performanceByClass, baseline, besides: tested),
    ].compactMap(\.self)
  }

  private static func weakClasses(_ assessment: Assessment, _ names: [String]) -> Finding? {
    let weak = assessment.weakClasses
    guard let first = weak.first else { return nil }
    let sentences = weak.prefix(most).map { one -> ShownText in
      if one.objects == 0 {
        return "\(PanelText.quoted(names[one.index])) is found on \(Phrase.images(one.images)) "
          + "and is on none, the others have F1 \(NumberText.score(one.rest)) "
          + "(\(Phrase.certainty(one.adjustedPValue)))"
      }
      return "\(PanelText.quoted(names[one.index])) has F1 \(NumberText.score(one.f1)) over "
        + "\(NumberText.count(one.objects, "object")) on \(Phrase.images(one.images)), the others "
        + "\(NumberText.score(one.rest)) (\(Phrase.certainty(one.adjustedPValue)))"
    }
    let rest: ShownText = weak.count > most ? "; \(weak.count - most) more" : ""
    return Finding(
      kind: .weakClass,
      lead: weak.count == 1
        ? "The class \(PanelText.quoted(names[first.index])) is weak"
        : "\(NumberText.count(weak.count)) classes are weak",
      text:
        "\(sentences.joined(separator: "; "))\(rest). Look at their objects on the worst images: are "
        + "they labelled alike, and are there enough of them in training?")
  }

  private static func worseClasses(_ comparison: Comparison?) -> Finding? {
    guard let comparison, let first = comparison.classes.first else { return nil }
    let sentences = comparison.classes.prefix(most).map { one -> ShownText in
      "F1 of \(PanelText.quoted(one.name)) fell by \(NumberText.score(-one.test.difference)) an image on "
        + "\(images(one, comparison)) in both evaluations (95% interval "
        + "\(NumberText.differences(one.test.interval)), \(Phrase.certainty(one.adjustedPValue)))"
    }
    let count = comparison.classes.count
    let rest: ShownText = count > most ? "; \(count - most) more" : ""
    return Finding(
      kind: .worseClass,
      lead: count == 1
        ? "The class \(PanelText.quoted(first.name)) got worse"
        : "\(NumberText.count(count)) classes got worse",
      text:
        "\(sentences.joined(separator: "; "))\(rest). Look for changed labels of these classes.",
      target: ComparisonText.sectionID)
  }

  private static func images(_ change: ClassChange, _ comparison: Comparison) -> ShownText {
    ImageWords.counted(change.images, of: Comparison.Line.name(of: comparison.sets[change.level]))
  }

  /// The class of the service's panel that lies farthest below the others; it has no counts to test.
  private static func farBelow(
    _ panel: PerformanceByClass?, _ baseline: Evaluation?, besides tested: Set<String>
  ) -> Finding? {
    let known = (panel?.classes ?? []).filter { $0.hasInstances && $0.metrics.f1 != nil }
    guard known.count >= 3,
      let lowest = known.min(by: { ($0.metrics.f1 ?? 1) < ($1.metrics.f1 ?? 1) }),
      let f1 = lowest.metrics.f1, !tested.contains(lowest.name)
    else { return nil }
    let others = known.filter { $0.name != lowest.name }.compactMap(\.metrics.f1).sorted()
    guard !others.isEmpty, others[others.count / 2] - f1 >= farBelow else { return nil }
    let before = baseline?.panels.performanceByClass?.classes
      .first { $0.name == lowest.name && $0.hasInstances }?.metrics.f1
    let then: ShownText = before.map { "; in the baseline it was \(NumberText.score($0))" } ?? ""
    return Finding(
      kind: .weakClass,
      lead: "The class \(PanelText.quoted(lowest.name)) lies far below the others",
      text:
        "its F1 is \(NumberText.score(f1)) on \(PanelText.split(panel?.split)), half of the "
        + "other classes have \(NumberText.score(others[others.count / 2])) or more\(then). The panel has "
        + "no counts, so how much of that is chance cannot be said: look how many objects of it there are."
    )
  }
}
