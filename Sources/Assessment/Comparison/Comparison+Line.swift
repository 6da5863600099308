package import ClusterStatistics
import ModelEvaluation

extension Comparison {
  /// Before and after of one line of overall scores.
  package struct Line: Sendable {
    /// Which images: a split as sent, `test and valid`, or `all`.
    package let name: String
    /// Scores of all its images in the earlier evaluation.
    package let before: ScoreSummary
    /// Scores of all its images in the later evaluation.
    package let after: ScoreSummary
    /// The images in both, compared one by one; `nil` where none is measured in both.
    package let paired: Paired?
  }

  /// A paired comparison of images that are in both evaluations.
  package struct Paired: Sendable, Equatable {
    /// Mean F1 in the earlier evaluation.
    package let before: Double
    /// Mean F1 in the later evaluation.
    package let after: Double
    /// Evidence of the change.
    package let judgement: PairedJudgement

    /// Number of images measured in both.
    package var count: Int { judgement.differences?.count ?? 0 }
    /// Mean difference, later less earlier.
    package var difference: Double { judgement.differences?.mean ?? 0 }
    /// 95% interval of the mean difference; `nil` for a single image.
    package var interval: ClosedRange<Double>? { judgement.test?.interval }
  }
}

extension Comparison.Line {
  /// Name of the line over test and validation images.
  package static let heldOut = "test and valid"

  /// The lines of two evaluations whose images cannot be matched.
  static func unpaired(_ earlier: OverallScores, _ later: OverallScores) -> [Self] {
    names(earlier, later).map { name in
      Self(
        name: name, before: earlier.scores(named: name), after: later.scores(named: name),
        paired: nil)
    }
  }

  /// The lines of two evaluations with the images in both compared one by one.
  static func paired(
    _ earlier: OverallScores, _ later: OverallScores, _ scores: PairedScores,
    _ criteria: Assessment.Criteria
  ) -> [Self] {
    names(earlier, later).map { name in
      let pairs = scores.pairs.filter { pair in
        let (before, after) = (
          scores.earlier.splitName(pair.earlier), scores.later.splitName(pair.later)
        )
        switch name {
        case OverallScores.allImages: return !scores.changedSides(pair)
        case heldOut: return scores.isComparable(pair, on: .heldOut)
        default: return before == name && after == name
        }
      }
      return Self(
        name: name, before: earlier.scores(named: name), after: later.scores(named: name),
        paired: scores.change(pairs).map { Comparison.Paired($0, criteria) })
    }
  }

  /// The line to lead with: of the images asked for, else the strictest of test, test and
  /// validation, all on which enough images are compared for a judgement.
  static func headline(_ lines: [Self], _ assessment: Assessment) -> Self? {
    let line = { (name: String) in lines.first { $0.name == name } }
    if assessment.judgedSplits.isRequested { return line(name(of: assessment.judgedSplits.set)) }
    let strictestFirst = SplitSet.allCases.compactMap { line(name(of: $0)) }
    return strictestFirst.first { ($0.paired?.count ?? 0) >= max(assessment.criteria.minImages, 2) }
      ?? strictestFirst.first { $0.paired != nil }
      ?? strictestFirst.first { $0.before.f1Mean != nil && $0.after.f1Mean != nil }
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

extension Comparison.Paired {
  /// Judges a change of the whole at the 5% level: one look, so nothing to correct for.
  init(_ change: PairedScores.Change, _ criteria: Assessment.Criteria) {
    before = change.before.mean
    after = change.after.mean
    judgement =
      PairedJudgement.judge(
        [change.differences], falseDiscoveryRate: 0.05, minImages: criteria.minImages)[0]
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
