/// How a group of images changed between two evaluations.
package struct PairedJudgement: Sendable, Equatable {
  /// What can be said.
  package enum Verdict: String, Sendable, CaseIterable {
    /// Scores rose, with evidence.
    case better
    /// Scores fell, with evidence.
    case worse
    /// No change that could not be chance.
    case notDistinguishable
    /// Fewer images with a score in both than a judgement needs.
    case tooFewImages
    /// No image has a score in both.
    case unmeasured
  }

  /// What can be said.
  package let verdict: Verdict
  /// Later score less earlier score over the images measured in both.
  package let differences: Sample?
  /// Mean difference, interval and p value; `nil` for fewer than two images.
  package let test: PairedTest?
  /// P value adjusted over all groups that have enough images.
  package let adjustedPValue: Double?

  /// Judges groups, each given as its images' differences: later score less earlier score.
  ///
  /// The prior variance of a difference is the mean square of all differences given: their variance
  /// were there no change at all. So five images that all fell by exactly 0.05 are no certainty,
  /// but p 0.07, about what a sign test says; forty are beyond doubt. The prior counts for no degrees
  /// of freedom, because it is made of the differences that it judges. When nothing changed
  /// anywhere every p is 1.
  package static func judge(
    _ groups: [Sample?], falseDiscoveryRate: Double = 0.10, minImages: Int = 5
  ) -> [PairedJudgement] {
    let prior = Sample.merging(groups).map { every in
      VariancePrior(
        variance: every.squaredDeviations / Double(every.count) + every.mean * every.mean,
        credit: 0)
    }
    let floor = max(minImages, 2)
    let tests = groups.map { $0.flatMap { PairedTest($0, prior: prior) } }
    let enough = groups.map { ($0?.count ?? 0) >= floor }
    let adjusted = BenjaminiHochberg.adjusted(
      zip(tests, enough).map { test, enough in enough ? test?.pValue : nil })
    return groups.indices.map { index in
      PairedJudgement(
        verdict: verdict(groups[index], adjusted[index], falseDiscoveryRate),
        differences: groups[index], test: tests[index], adjustedPValue: adjusted[index])
    }
  }

  private static func verdict(
    _ differences: Sample?, _ adjusted: Double?, _ rate: Double
  ) -> Verdict {
    guard let differences else { return .unmeasured }
    guard let adjusted else { return .tooFewImages }
    guard adjusted <= rate, abs(differences.mean) > 1e-9 else { return .notDistinguishable }
    return differences.mean > 0 ? .better : .worse
  }
}
