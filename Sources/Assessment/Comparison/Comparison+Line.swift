import ModelEvaluation

extension Comparison {
  /// Before and after of one line of overall scores.
  public struct Line: Sendable {
    /// Which images: a split as sent, `test and valid`, or `all`.
    public let name: String
    /// Scores of all its images in the earlier evaluation.
    public let before: ScoreSummary
    /// Scores of all its images in the later evaluation.
    public let after: ScoreSummary
    /// 95% interval of the mean F1 before, over units.
    public var beforeInterval: ClosedRange<Double>?
    /// 95% interval of the mean F1 now, over units.
    public var afterInterval: ClosedRange<Double>?
    /// The images in both, compared one by one; `nil` where none is measured in both.
    public let paired: PairedChange?
  }
}

extension Comparison.Line {
  /// Name of the line over test and validation images.
  public static let heldOut = "test and valid"

  /// The lines of two evaluations whose images cannot be matched.
  static func unpaired(_ earlier: OverallScores, _ later: OverallScores) -> [Self] {
    names(earlier, later).map { name in
      Self(
        name: name, before: earlier.scores(named: name), after: later.scores(named: name),
        beforeInterval: earlier.line(named: name)?.interval,
        afterInterval: later.line(named: name)?.interval, paired: nil)
    }
  }

  /// The lines of two evaluations with the images in both compared one by one.
  static func paired(
    _ earlier: OverallScores, _ later: OverallScores, _ scores: PairedScores,
    _ criteria: Assessment.Criteria
  ) -> [Self] {
    names(earlier, later).map { name in
      let evidence = PairedEvidence(scores) { pair in
        let (before, after) = (
          scores.earlier.splitName(pair.earlier), scores.later.splitName(pair.later)
        )
        let isInLine =
          switch name {
          case OverallScores.allImages: !scores.changedSides(pair)
          case heldOut: scores.isComparable(pair, on: .heldOut)
          default: before == name && after == name
          }
        return isInLine ? 0 : nil
      }
      return Self(
        name: name, before: earlier.scores(named: name), after: later.scores(named: name),
        paired: evidence.overall(criteria))
    }
  }

  /// The line to lead with where images are matched: of the images asked for, else the strictest of
  /// test, test and validation, all that shows a change, else the strictest that can be judged.
  static func headline(
    _ evidence: PairedEvidence, _ sets: [SplitSet], _ earlier: OverallScores,
    _ later: OverallScores,
    _ criteria: Assessment.Criteria
  ) -> Self? {
    evidence.overall(criteria).map { change in
      let name = name(of: sets[change.level])
      return Self(
        name: name, before: earlier.scores(named: name), after: later.scores(named: name),
        paired: change)
    }
  }

  /// The line to lead with where they are not: of the images asked for, else the strictest that is
  /// measured in both.
  static func headline(_ lines: [Self], _ judged: JudgedSplits) -> Self? {
    let sets = judged.isRequested ? [judged.set] : SplitSet.allCases
    return sets.compactMap { set in lines.first { $0.name == name(of: set) } }
      .first { $0.before.f1Mean != nil && $0.after.f1Mean != nil }
  }

  /// Name of the line over a set of splits.
  package static func name(of set: SplitSet) -> String {
    switch set {
    case .test: Split.test.name
    case .heldOut: heldOut
    case .all: OverallScores.allImages
    }
  }

  private static func names(_ earlier: OverallScores, _ later: OverallScores) -> [String] {
    var names = later.lines.map(\.name)
    for name in earlier.lines.map(\.name) where !names.contains(name) {
      names.insert(name, at: max(names.count - 1, 0))
    }
    let heldOutParts = names.filter { Split($0).isHeldOut }
    guard heldOutParts.count == 2, let place = names.firstIndex(of: Split.valid.name) else {
      return names
    }
    names.insert(heldOut, at: place + 1)
    return names
  }
}

extension PairedEvidence {
  /// Share of false alarms about the whole, for all levels looked at together.
  static let overallRate = 0.05

  /// How all images changed; `nil` where none is measured in both.
  func overall(_ criteria: Assessment.Criteria) -> PairedChange? {
    changes([Array(pairs.indices)], rate: Self.overallRate, minImages: criteria.minImages)[0]
  }
}

extension OverallScores {
  /// The overall scores of an evaluation, with its own units.
  init(_ evaluation: Evaluation, grouping: ImageGrouping?) {
    if let images = evaluation.images {
      self.init(
        ScoreTable(images, listed: evaluation.clusters),
        units: UnitScores(images, grouping: grouping))
    } else {
      self.init(aggregatesOf: evaluation.clusters)
    }
  }

  /// The line of a name; `nil` when there is none.
  package func line(named name: String) -> Line? { lines.first { $0.name == name } }

  /// Scores of one line, of test and validation together, or of none.
  package func scores(named name: String) -> ScoreSummary {
    guard name == Comparison.Line.heldOut else {
      return lines.first { $0.name == name }?.scores ?? ScoreSummary()
    }
    var scores = self.scores(named: Split.test.name)
    scores.merge(self.scores(named: Split.valid.name))
    return scores
  }

  /// Scores on a set of splits.
  package func scores(on set: SplitSet) -> ScoreSummary {
    scores(named: Comparison.Line.name(of: set))
  }
}
