import ClusterStatistics
import Numerics

/// Two evaluations of the same images, the later by a retrained model that may miss more in one cluster.
struct PairedRuns {
  /// Runs that name the worse cluster, and that name another one or any as better.
  private(set) var foundBefore = 0
  private(set) var foundNow = 0
  private(set) var falseBefore = 0
  private(set) var falseNow = 0
  private var detectable = 0.0
  let runs: Int

  /// Mean over the runs of the change of a cluster that would have shown.
  var meanDetectable: Double { detectable / Double(runs) }

  init(_ scenario: Scenario, runs: Int, seed: UInt64 = 15) {
    self.runs = runs
    var random = SplitMix64(seed: seed)
    for _ in 0..<runs { add(scenario, &random) }
  }

  private mutating func add(_ scenario: Scenario, _ random: inout SplitMix64) {
    var same = scenario
    same.gap = 0
    let earlier = SimulatedEvaluation(same, &random)
    // A tenth tests, a fifth validates, the rest trains; groups stay together.
    let levels = earlier.groups.map { group in
      var dealt = SplitMix64(seed: UInt64(group))
      let place = dealt.unit()
      return place < 0.1 ? 0 : place < 0.3 ? 1 : 2
    }
    let differences = earlier.outcomes.indices.map { image -> Double in
      let isWorse =
        Int(earlier.clusters[image]) >= 0 && Int(earlier.clusters[image]) < scenario.weak
      // A retrained model sees three images in ten otherwise.
      guard isWorse || random.unit() < 0.3 else { return 0 }
      let now = scenario.model.draw(gap: isWorse ? scenario.gap : 0, spread: 0.5, &random)
      return now.f1 - earlier.outcomes[image].f1
    }
    let groups = (0..<scenario.clusters).map { cluster in
      earlier.clusters.indices.filter { Int(earlier.clusters[$0]) == cluster }
    }
    count(before(groups, differences, levels), scenario, \.foundBefore, \.falseBefore)
    let now = PairedLadder.judge(differences, levels: levels, units: earlier.units, groups: groups)
    count(now.map(\.verdict), scenario, \.foundNow, \.falseNow)
    let shown = now.compactMap(\.detectable)
    detectable += shown.reduce(0, +) / Double(max(shown.count, 1))
  }

  /// As before: on the strictest level on which at least half of the clusters have 5 images.
  private func before(
    _ groups: [[Int]], _ differences: [Double], _ levels: [Int]
  ) -> [PairedJudgement.Verdict] {
    let counts = (0...2).map { level in
      groups.map { group in group.count { levels[$0] <= level } }.count { $0 >= 5 }
    }
    let level = counts.firstIndex { $0 >= max(3, (counts[2] + 1) / 2) } ?? 2
    return PairedJudgement.judge(
      groups.map { group in Sample(group.filter { levels[$0] <= level }.map { differences[$0] }) }
    ).map(\.verdict)
  }

  private mutating func count(
    _ verdicts: [PairedJudgement.Verdict], _ scenario: Scenario,
    _ found: WritableKeyPath<PairedRuns, Int>, _ wrong: WritableKeyPath<PairedRuns, Int>
  ) {
    self[keyPath: found] += verdicts.prefix(scenario.weak).contains(.worse) ? 1 : 0
    let others = verdicts.dropFirst(scenario.weak)
    self[keyPath: wrong] += others.contains(.worse) || others.contains(.better) ? 1 : 0
  }
}
