import ClusterStatistics
import Numerics

/// How often intervals of truly weak clusters' means hold, before and after.
struct IntervalRuns {
  private(set) var clusters = 0
  /// Intervals that hold the true mean: of the shrunken estimate (shown before), raw, and now.
  private(set) var shrunken = 0
  private(set) var raw = 0
  private(set) var now = 0
  /// Runs in which a rule that every cluster be at least at the weak ones' true mean, plus a
  /// hair, passes; before by shrunken intervals, now by ones that hold all at once.
  private(set) var passedBefore = 0
  private(set) var passedNow = 0

  init(_ scenario: Scenario, trueMean: Double, runs: Int, seed: UInt64 = 12) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<runs {
      let evaluation = SimulatedEvaluation(scenario, &random)
      add(evaluation, scenario, trueMean)
    }
  }

  private mutating func add(
    _ evaluation: SimulatedEvaluation, _ scenario: Scenario, _ trueMean: Double
  ) {
    let pieces = UnitPieces(clusters: evaluation.clusters, units: evaluation.units)
    let samples = Sample.byUnit(evaluation.f1s, pieces: pieces, groupCount: scenario.clusters)
    guard let dispersion = ScoreDispersion(within: samples.compactMap { $0 }) else { return }
    let judged = Judgement(samples).clusters
    let tested = samples.compactMap { $0 }.count { $0.count >= 5 }
    let level = Sample.simultaneousLevel(of: tested)
    var isEveryBefore = true
    var isEveryNow = true
    for (sample, cluster) in zip(samples, judged).prefix(scenario.weak) {
      guard let sample, let old = cluster.shrunken?.interval else { continue }
      clusters += 1
      shrunken += old.contains(trueMean) ? 1 : 0
      raw += cluster.interval?.contains(trueMean) ?? false ? 1 : 0
      now += sample.scoreInterval(dispersion: dispersion).contains(trueMean) ? 1 : 0
      let lower = sample.scoreInterval(dispersion: dispersion, level: level).lowerBound
      if old.lowerBound < trueMean { isEveryBefore = false }
      if lower < trueMean { isEveryNow = false }
    }
    passedBefore += isEveryBefore ? 1 : 0
    passedNow += isEveryNow ? 1 : 0
  }
}
