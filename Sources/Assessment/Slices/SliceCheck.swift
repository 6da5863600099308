import ClusterStatistics
package import ModelEvaluation

/// What a later evaluation says of a slice.
package struct SliceCheck: Sendable, Equatable {
  /// The slice.
  package let slice: Slice
  /// What can be said.
  package let verdict: Verdict
  /// How it lies to the rest now; `nil` where the evaluation has no image of it, or nothing to compare.
  package let gap: GroupGap?
  /// Interval of the gap, such that those of all slices hold together with 95% confidence.
  package let interval: ClosedRange<Double>?
  /// P value adjusted for having looked at all slices (``HolmAdjustment``); `nil` where not tested.
  package let adjustedPValue: Double?
  /// Units like these that would still be needed to find the gap that it had with probability .8, or,
  /// where there are as many already, to exclude it were the gap to stay as it is; `nil` where a verdict
  /// was reached, and where nothing reasonable would do.
  package let moreUnits: Int?

  /// What can be said of a slice; part of the documented data.
  package enum Verdict: String, Sendable, CaseIterable {
    /// Still below the rest beyond chance.
    case confirmed
    /// A gap as large as it had is excluded.
    case gone
    /// Neither.
    case cannotTell = "cannot-tell"
  }

  /// Its mean and that of the rest now; `nil` where there is no gap to tell of.
  package var means: (inside: Double, outside: Double)? {
    gap.map { ($0.inside.mean, $0.outside.mean) }
  }

  /// Share of false calls: at most so often any slice is confirmed that is like the rest, or called gone
  /// that lies as low as it did.
  static let rate = 0.05
  /// More units than these are no advice.
  private static let most = 2000
}

extension SliceCheck {
  /// Looks every slice up in an evaluation.
  package static func list(
    _ slices: [Slice], in evaluation: Evaluation, _ assessment: Assessment
  ) -> [SliceCheck] {
    let gaps = slices.map { gap(of: $0, evaluation, assessment) }
    let adjusted = HolmAdjustment.adjusted(gaps.map { $0?.pValue })
    return slices.indices.map { index in
      SliceCheck(
        slices[index], gaps[index], adjusted[index], among: slices.count,
        smallest: assessment.criteria.minImages)
    }
  }

  private static func gap(
    of slice: Slice, _ evaluation: Evaluation, _ assessment: Assessment
  ) -> GroupGap? {
    let judged = assessment.judgedSplits
    let set = judged.isRequested ? judged.set : slice.judgedOn
    guard let table = evaluation.images,
      let images = MeasuredImages(slice.kind.measure, on: set, evaluation, assessment)
    else { return nil }
    return images.gap(slice.rule.matches(table, evaluation))
  }

  private init(
    _ slice: Slice, _ gap: GroupGap?, _ adjusted: Double?, among count: Int, smallest: Int
  ) {
    self.slice = slice
    self.gap = gap
    adjustedPValue = adjusted
    interval = gap?.interval(level: Sample.simultaneousLevel(of: count, level: 1 - Self.rate))
    verdict = Self.verdict(slice, gap, interval, adjusted)
    moreUnits =
      if verdict == .cannotTell, let gap, let interval {
        Self.more(slice, gap, interval, count, smallest)
      } else {
        nil
      }
  }

  private static func verdict(
    _ slice: Slice, _ gap: GroupGap?, _ interval: ClosedRange<Double>?, _ adjusted: Double?
  ) -> Verdict {
    guard let gap, let interval else { return .cannotTell }
    if let adjusted, adjusted <= rate, gap.gap >= Judgement.leastGap { return .confirmed }
    return interval.upperBound < slice.gap ? .gone : .cannotTell
  }

  private static func more(
    _ slice: Slice, _ gap: GroupGap, _ interval: ClosedRange<Double>, _ count: Int, _ smallest: Int
  ) -> Int? {
    let units = gap.inside.count
    let shown = gap.unitsNeeded(toShow: slice.gap, groups: count, smallest: smallest)
    let room = slice.gap - gap.gap
    let wide = room > 0 ? (interval.upperBound - gap.gap) / room : .infinity
    let excluded = (Double(units) * wide * wide).rounded(.up)
    let needed = shown.flatMap { $0 > units ? Double($0) : nil } ?? excluded
    let more = needed - Double(units)
    return more >= 1 && more <= Double(most) ? Int(more) : nil
  }
}
