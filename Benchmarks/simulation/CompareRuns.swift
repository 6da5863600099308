import ClusterStatistics
import ModelRanking
import Numerics

/// Several models on the same images: how often equal ones are told apart, and whether the true ranks lie
/// in the rank intervals.
struct CompareRuns {
  /// Runs that name a difference between two models that are equal, or the wrong one of two.
  private(set) var runsWithFalse = 0
  /// Runs in which every model's true rank lies in its interval.
  private(set) var runsCovered = 0
  /// Runs that name the best model as such.
  private(set) var runsWithBest = 0
  private var detectable = 0.0
  let runs: Int

  /// Mean over the runs of the difference between the first two models that would have shown.
  var meanDetectable: Double { detectable / Double(runs) }

  /// What is simulated.
  struct Case {
    var scenario: Scenario
    /// By how much each model's mean F1 lies below that of the first.
    var gaps: [Double]
    /// Of a hundred images, how many a model sees otherwise than the others.
    var changed = 30

    var name: String {
      let gaps = gaps.map { Table.hundredths($0) }.joined(separator: ", ")
      return "\(scenario.name), \(self.gaps.count) models at \(gaps) below, "
        + "\(changed)% seen otherwise"
    }
  }

  init(_ wanted: Case, runs: Int, seed: UInt64 = 19) {
    self.runs = runs
    var random = SplitMix64(seed: seed)
    for _ in 0..<runs { add(wanted, &random) }
  }

  private mutating func add(_ wanted: Case, _ random: inout SplitMix64) {
    let base = SimulatedEvaluation(wanted.scenario, &random)
    // A tenth tests, a fifth validates, the rest trains; groups stay together.
    let levels = base.groups.map { group in
      var dealt = SplitMix64(seed: UInt64(group))
      let place = dealt.unit()
      return place < 0.1 ? 0 : place < 0.3 ? 1 : 2
    }
    let scores = wanted.gaps.map { gap in Self.scores(base, gap, wanted, &random) }
    let pairs = SimultaneousPairs(ModelScores(scores, levels: levels, units: base.units))
    count(pairs, wanted.gaps)
  }

  /// A model with a gap fails altogether on as large a share of groups as makes the gap.
  private static func scores(
    _ base: SimulatedEvaluation, _ gap: Double, _ wanted: Case, _ random: inout SplitMix64
  ) -> [Double] {
    let model = wanted.scenario.model
    let (changed, failing) = (Double(wanted.changed) / 100, gap / model.mean)
    var scores = base.f1s
    var start = 0
    while start < scores.count {
      let end = base.groups[start...].firstIndex { $0 != base.groups[start] } ?? scores.count
      let (isOther, fails) = (random.unit() < changed, random.unit() < failing)
      for image in start..<end where isOther || fails {
        scores[image] = fails ? 0 : model.draw(gap: 0, spread: 0.5, &random).f1
      }
      start = end
    }
    return scores
  }

  private mutating func count(_ pairs: SimultaneousPairs, _ gaps: [Double]) {
    let isFalse = pairs.pairs.contains { pair in
      guard let better = pair.better else { return false }
      let other = better == pair.first ? pair.second : pair.first
      return gaps[better] >= gaps[other]
    }
    let isCovered = zip(pairs.ranks, gaps.indices).allSatisfy { rank, model in
      // Equal models may stand in any order among themselves.
      let before = gaps.count { $0 < gaps[model] }
      let upTo = gaps.count { $0 <= gaps[model] }
      return rank.lowerBound <= before + 1 && rank.upperBound >= upTo
    }
    runsWithFalse += isFalse ? 1 : 0
    runsCovered += isCovered ? 1 : 0
    runsWithBest += pairs.ranks[0] == 1...1 ? 1 : 0
    detectable += pairs.pair(0, 1)?.detectable?.detectable ?? 0
  }
}

/// Equal models in clusters: how often one is called below the best.
struct CompareCellRuns {
  /// Runs that call any model below the best of any cluster.
  private(set) var runsWithFalse = 0

  init(_ wanted: CompareRuns.Case, runs: Int, seed: UInt64 = 23) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<runs {
      let base = SimulatedEvaluation(wanted.scenario, &random)
      let scores = wanted.gaps.map { _ in
        base.f1s.map { f1 in
          random.unit() < Double(wanted.changed) / 100
            ? wanted.scenario.model.draw(gap: 0, spread: 0.5, &random).f1 : f1
        }
      }
      let clusters = (0..<base.clusterCount).map { cluster in
        base.clusters.indices.filter { base.clusters[$0] == Int32(cluster) }
      }
      let cells = ClusterCells(
        ModelScores(
          scores, levels: base.clusters.map { _ in 0 }, units: base.units), clusters: clusters,
        smallest: 5)
      let isAny = cells.adjusted.contains { $0.contains { ($0 ?? 1) <= 0.1 } }
      runsWithFalse += isAny ? 1 : 0
    }
  }
}
