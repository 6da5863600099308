package import Assessment
package import ClusterStatistics
package import PlainText

/// The words of a comparison that findings, page and checks share.
package enum ComparisonText {
  /// Id of the section of the page: the slug of its heading.
  static let sectionID = ReportSection.comparison.id

  /// `66 test images`, `344 images`.
  static func images(_ count: Int, of line: Comparison.Line) -> ShownText {
    ImageWords.counted(count, of: line.name)
  }

  /// One or two sentences that say what changed and how sure that is.
  package static func verdict(_ comparison: Comparison) -> ShownText {
    if let reason = reason(comparison.matching) {
      return "The images of the two evaluations cannot be matched: \(reason). Only overall scores "
        + "are compared: \(scores(comparison))."
    }
    let parts = [overall(comparison), clusters(comparison)]
    // What changed is the answer; that the mean did not comes after it.
    let isOverall = comparison.overall?.paired?.isEvident ?? false
    let changed = comparison.clusters.contains { $0.verdict == .worse || $0.verdict == .better }
    return (isOverall || !changed ? parts : parts.reversed()).joined(separator: " ")
  }

  private static func overall(_ comparison: Comparison) -> ShownText {
    guard let line = comparison.overall, let paired = line.paired else {
      return "No image has an F1 in both evaluations."
    }
    if comparison.isUnchanged {
      return
        "Nothing changed: every image is in both evaluations and has the F1 that it had."
    }
    let verb: ShownText =
      switch paired.verdict {
      case .better: "rose"
      case .worse: "fell"
      case .notDistinguishable: "did not clearly change"
      case .tooFewImages, .unmeasured: "rests on too few images to tell a change"
      }
    let interval: ShownText =
      paired.interval.map { ", 95% interval \(NumberText.differences($0))" } ?? ""
    return "Mean F1 on the \(images(paired.count, of: line)) in both evaluations \(verb): "
      + "\(NumberText.score(paired.before)) before, \(NumberText.score(paired.after)) now "
      + "(\(NumberText.difference(paired.difference))\(interval))."
      + detectable(paired, comparison)
  }

  /// What change would have been found, where none was; a sentence with a space before it, or empty.
  static func detectable(_ change: PairedChange, _ comparison: Comparison) -> ShownText {
    guard change.verdict == .notDistinguishable, let seen = change.detectable, seen.change > 0
    else { return "" }
    let images = ImageWords.counted(
      seen.count, of: Comparison.Line.name(of: comparison.sets[seen.level]))
    return
      " A change of \(NumberText.score(seen.change)) would have shown on the \(images) in both "
      + "with probability 80%."
  }

  private static func clusters(_ comparison: Comparison) -> ShownText {
    let tested = comparison.clusters.count(where: \.isJudged)
    let (worse, better) = (comparison.clusters(.worse), comparison.clusters(.better))
    guard tested > 0 else {
      return "No cluster has enough images in both to judge it by itself."
    }
    guard !worse.isEmpty || !better.isEmpty else {
      return "Of \(groups(comparison)) with enough images in both, none clearly changed."
    }
    let parts = [named(worse, "got worse"), named(better, "got better")].compactMap(\.self)
    return
      "Of \(groups(comparison)) with enough images in both, \(Phrase.list(parts, of: parts.count))."
  }

  /// `12 clusters`, `13 clusters, noise and clusters of the baseline among them`.
  private static func groups(_ comparison: Comparison) -> ShownText {
    let judged = comparison.clusters.filter(\.isJudged)
    let hasNoise = judged.contains { $0.group == .noise }
    let hasOwn = judged.contains { if case .baseline = $0.group { true } else { false } }
    let others: [ShownText] = [
      hasNoise ? "noise" : nil, hasOwn ? "clusters of the baseline" : nil,
    ].compactMap(\.self)
    let count = Phrase.clusters(judged.count) as ShownText
    return others.isEmpty
      ? count : "\(count), \(Phrase.list(others, of: others.count)) counted as such,"
  }

  private static func named(_ changes: [ClusterChange], _ verb: ShownText) -> ShownText? {
    guard !changes.isEmpty else { return nil }
    let names: ShownText = Phrase.list(
      changes.prefix(3).map(\.name), of: changes.count)
    return "\(changes.count) \(verb) (\(names))"
  }

  /// Why images cannot be matched; `nil` when they can.
  static func reason(_ matching: Comparison.Matching) -> ShownText? {
    switch matching {
    case .matched: nil
    case .noRecords(earlier: true, later: true): "neither evaluation has per-image records"
    case .noRecords(earlier: true, later: false): "the baseline has no per-image records"
    case .noRecords: "this evaluation has no per-image records"
    case .tooFewShared(let shared, let earlier, let later):
      "they share \(NumberText.count(shared)) of \(NumberText.count(earlier)) and "
        + "\(NumberText.count(later)) images, by id or by name"
    }
  }

  /// What to do about images that cannot be matched.
  static func remedy(_ matching: Comparison.Matching) -> ShownText {
    if case .tooFewShared = matching {
      return "Evaluate both models on the same images."
    }
    return "Save all pages of image-predictions beside the vector analysis of both."
  }

  /// The two overall scores side by side, where images cannot be matched.
  static func scores(_ comparison: Comparison) -> ShownText {
    guard let line = comparison.overall, let before = line.before.f1Mean,
      let after = line.after.f1Mean
    else { return "there is no F1 on both sides" }
    return
      "mean F1 of \(ImageWords.plural(line.name)) was \(score(before, line.beforeInterval)) and is "
      + score(after, line.afterInterval)
  }

  private static func score(_ mean: Double, _ interval: ClosedRange<Double>?) -> ShownText {
    let words: ShownText? = interval.map { " (95% interval \(NumberText.interval($0)))" }
    return NumberText.score(mean) + (words ?? "")
  }
}

extension ComparisonText {
  /// Clauses that say how clusters were cut, joined, added and lost, gravest first.
  package static func groupings(_ grouping: GroupingChange) -> [ShownText] {
    let names = { (ids: [Int]) -> ShownText in
      Phrase.list(ids.prefix(4).map(ClusterName.of), of: ids.count)
    }
    var clauses: [ShownText] = grouping.matching.splits.map {
      "\(ClusterName.of($0.whole)) of the baseline is now \(names($0.pieces))"
    }
    clauses += grouping.matching.mergers.map {
      "\(names($0.pieces)) of the baseline are now \(ClusterName.of($0.whole))"
    }
    if !grouping.new.isEmpty {
      clauses.append("\(names(grouping.new)) \(grouping.new.count == 1 ? "is" : "are") new")
    }
    if !grouping.gone.isEmpty {
      clauses.append(
        "\(names(grouping.gone)) of the baseline \(grouping.gone.count == 1 ? "is" : "are") gone")
    }
    return clauses
  }

  /// What a change in a table cell says.
  package static func words(_ verdict: PairedJudgement.Verdict) -> ShownText {
    switch verdict {
    case .better: "better"
    case .worse: "worse"
    case .notDistinguishable: "no clear change"
    case .tooFewImages: "too few images to tell"
    case .unmeasured: "no F1 in both"
    }
  }

  /// Name of a setting, harmless and short.
  package static func settingName(_ change: SettingChange) -> ShownText {
    ShownText(foreign: change.name, to: 40)
  }

  /// Value of a setting, harmless and short.
  package static func settingValue(_ value: String) -> ShownText {
    ShownText(foreign: value, to: 40)
  }

  /// What a changed setting means for the comparison.
  package static func words(_ effect: SettingChange.Effect) -> ShownText {
    switch effect {
    case .subject: "what is compared"
    case .scores: "not like for like: scores are counted otherwise"
    case .grouping: "not like for like: images are grouped otherwise, their scores are not touched"
    case .everything: "not like for like: the two are about different things"
    }
  }
}
