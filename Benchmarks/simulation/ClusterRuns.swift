import ClusterStatistics
import ModelEvaluation
import Numerics

/// What clusters are called in many evaluations of a scenario, before and after.
struct ClusterRuns {
  /// Calls of one way of judging.
  struct Calls {
    var runsWithFalseWeak = 0
    var runsWithStrong = 0
    var runsWithEither = 0
    var found = 0
    var inLastThree = 0

    mutating func add(weak: [Bool], strong: [Bool], order: [Double], planted: Int) {
      let falseWeak = weak.indices.contains { $0 >= planted && weak[$0] }
      let isAnyStrong = strong.contains(true)
      runsWithFalseWeak += falseWeak ? 1 : 0
      runsWithStrong += isAnyStrong ? 1 : 0
      runsWithEither += falseWeak || isAnyStrong ? 1 : 0
      found += weak.prefix(planted).count { $0 }
      inLastThree += order.indices.sorted { (order[$0], $1) < (order[$1], $0) }.prefix(3)
        .count { $0 < planted }
    }
  }

  private(set) var before = Calls()
  private(set) var after = Calls()
  /// Runs with a false weak cluster, were p values taken as they come where errors are not counted.
  private(set) var runsWithoutCaution = 0

  init(_ scenario: Scenario, runs: Int, seed: UInt64 = 11) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<runs {
      let evaluation = SimulatedEvaluation(scenario, &random)
      addBefore(evaluation, scenario)
      addAfter(evaluation, scenario)
    }
  }

  private mutating func addBefore(_ evaluation: SimulatedEvaluation, _ scenario: Scenario) {
    let samples = Sample.byGroup(
      evaluation.f1s, groups: evaluation.clusters.map { Int($0) < 0 ? scenario.clusters : Int($0) },
      groupCount: scenario.clusters + 1)
    let judged = Judgement(
      Array(samples.prefix(scenario.clusters)), unclustered: samples[scenario.clusters]
    ).clusters
    before.add(
      weak: judged.map { $0.verdict == .weak }, strong: judged.map { $0.verdict == .strong },
      order: judged.map { $0.shrunken?.mean ?? 1 }, planted: scenario.weak)
  }

  private mutating func addAfter(_ evaluation: SimulatedEvaluation, _ scenario: Scenario) {
    let test = WeakClusterTest(
      evaluation.scores(scenario.model), clusters: evaluation.clusters,
      clusterCount: scenario.clusters, units: evaluation.units)
    let level = WeakClusterLadder.Level(
      test: test,
      samples: Sample.byGroup(
        evaluation.f1s, groups: evaluation.clusters.map(Int.init), groupCount: scenario.clusters),
      overall: Sample(evaluation.f1s))
    let verdicts = WeakClusterLadder([level]).calls(falseDiscoveryRate: 0.10, smallest: 5)
      .map { $0?.verdict }
    let rate = FindingShare.weak * 0.10 * WeakClusterTest.caution
    let isCalled = test.adjustedWeak.dropFirst(scenario.weak).contains { ($0 ?? 1) <= rate }
    runsWithoutCaution += isCalled ? 1 : 0
    after.add(
      weak: verdicts.map { $0 == .weak }, strong: verdicts.map { $0 == .strong },
      order: test.statistics.map { -($0 ?? -9) }, planted: scenario.weak)
  }
}
