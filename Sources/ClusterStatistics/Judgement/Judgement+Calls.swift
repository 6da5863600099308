import ModelEvaluation

extension Judgement {
  /// A difference of mean F1 below which a cluster is not worth a finding, however sure it is: a
  /// thousand images make a difference of a hundredth certain, and no reason to act.
  package static let leastGap = 0.02

  /// Verdicts by the errors of units.
  ///
  /// A verdict needs the mean F1 to lie on the same side: the share of errors weighs objects, the mean
  /// images, and a cluster that is worse by one and better by the other is neither.
  static func calls(
    _ evidence: Evidence, _ clusters: [Sample?], _ rate: Double, _ minImages: Int
  ) -> [ClusterJudgement] {
    let floor = max(minImages, 2)
    let found = evidence.ladder.calls(falseDiscoveryRate: rate, smallest: floor)
    let telling = evidence.ladder.levels[evidence.level].test.unitCounts
    return clusters.indices.map { index in
      var call = ClusterJudgement(verdict: .unmeasured)
      let units = min(evidence.unitSamples[index]?.count ?? 0, telling[index])
      call.units = units
      call.excess = evidence.ladder.levels[evidence.level].test.statistics[index]
      guard clusters[index] != nil else { return call }
      call.verdict = units < floor ? .tooFewImages : .notDistinguishable
      guard let found = found[index] else { return call }
      (call.verdict, call.pValue) = (found.verdict, found.pValue)
      call.adjustedPValue = found.adjustedPValue
      call.shown = ClusterJudgement.Shown(evidence.ladder.levels[found.level], found.level, index)
      return call
    }
  }

  /// Verdicts by aggregates.
  static func calls(
    _ clusters: [Sample?], in overall: Sample?, _ rate: Double, _ minImages: Int
  ) -> [ClusterJudgement] {
    let tests = clusters.map { test($0, in: overall, minImages: minImages) }
    let adjusted = BenjaminiHochberg.adjusted(tests.map { $0?.pValue })
    return clusters.indices.map { index in
      var call = ClusterJudgement(
        verdict: verdict(clusters[index], tests[index], adjusted[index], rate, minImages))
      call.pValue = tests[index]?.pValue
      call.adjustedPValue = adjusted[index]
      return call
    }
  }

  private static func test(
    _ cluster: Sample?, in overall: Sample?, minImages: Int
  ) -> WelchTest? {
    guard let cluster, let overall, cluster.count >= max(minImages, 2),
      let rest = overall.removing(cluster), let variance = overall.variance
    else { return nil }
    return WelchTest(cluster, rest, prior: VariancePrior(variance: variance))
  }

  private static func verdict(
    _ cluster: Sample?, _ test: WelchTest?, _ adjusted: Double?, _ rate: Double, _ minImages: Int
  ) -> ClusterVerdict {
    guard let cluster else { return .unmeasured }
    guard cluster.count >= max(minImages, 2) else { return .tooFewImages }
    guard let test, let adjusted, adjusted <= rate else { return .notDistinguishable }
    return verdict(gap: test.difference)
  }

  /// What a gap to the rest would mean if it were sure.
  static func verdict(gap: Double) -> ClusterVerdict {
    guard abs(gap) >= leastGap else { return .notDistinguishable }
    return gap < 0 ? .weak : .strong
  }
}
