import Assessment
import ClusterStatistics
import ModelEvaluation
import Numerics

/// What the page says of a baseline and a later evaluation, as wired.
struct PairRuns {
  /// How the later evaluation differs.
  struct Change {
    var name: String
    /// Share of images whose outcome is drawn anew; all frames of a group together.
    var redrawn = 0.3
    /// How much lower images that are drawn anew score.
    var gap = 0.0
    /// Clusters, the first ones, of which every image is drawn anew at the scenario's gap.
    var worseClusters = 0
    /// Share of images that other images replace.
    var replaced = 0.0
    /// Share of images that move to another cluster; clusters have other numbers too.
    var regrouped = 0.0
  }

  private(set) var overallWorse = 0
  private(set) var overallBetter = 0
  /// Runs that name the cluster that got worse, another one as worse, and any as better.
  private(set) var named = 0
  private(set) var falselyWorse = 0
  private(set) var better = 0
  private(set) var any = 0
  /// Gains of undoing the losses of planted clusters, as told, as the means differ and true, and how
  /// many intervals hold the true one.
  private(set) var gains = (told: 0.0, raw: 0.0, truth: 0.0, count: 0, covered: 0)

  init(_ scenario: Scenario, _ change: Change, runs: Int, seed: UInt64 = 22) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<runs {
      var same = scenario
      same.gap = 0
      let earlier = SimulatedEvaluation(same, &random)
      let later = earlier.changed(change, scenario, &random)
      let now = later.evaluation.evaluation(scenario.model, name: later.name)
      let assessment = Assessment(now)
      let comparison = Comparison(
        now, assessment, earlier: earlier.evaluation(scenario.model))
      count(comparison, planted: later.planted)
      for id in later.planted { addGain(id, comparison, assessment, loss: scenario.gap) }
    }
  }

  /// Where a cluster is named worse and would gain most as it was in the baseline.
  private mutating func addGain(
    _ id: Int, _ comparison: Comparison, _ assessment: Assessment, loss: Double
  ) {
    guard let change = comparison.worseClusters[id], let difference = change.difference,
      let cluster = assessment.clusters.first(where: { $0.id == id }),
      let gain = assessment.undoing(change, in: cluster)
    else { return }
    let share = Double(cluster.judged.measured) / Double(max(1, assessment.judgedCount))
    gains.count += 1
    gains.told += gain.mean
    gains.raw -= share * difference
    gains.truth += share * loss
    gains.covered += gain.interval.contains(share * loss) ? 1 : 0
  }

  private mutating func count(_ comparison: Comparison, planted: Set<Int>) {
    let verdict = comparison.overall?.paired?.verdict
    overallWorse += verdict == .worse ? 1 : 0
    overallBetter += verdict == .better ? 1 : 0
    let worse = comparison.clusters(.worse)
    let isNamed = worse.contains { $0.isOfCluster && planted.contains($0.id) }
    let isFalse = worse.contains { !$0.isOfCluster || !planted.contains($0.id) }
    let isBetter = !comparison.clusters(.better).isEmpty
    named += isNamed ? 1 : 0
    falselyWorse += isFalse ? 1 : 0
    better += isBetter ? 1 : 0
    any += verdict == .worse || verdict == .better || !worse.isEmpty || isBetter ? 1 : 0
  }
}

extension SimulatedEvaluation {
  /// The same evaluation by another model, with names and the ids of clusters that got worse.
  func changed(
    _ change: PairRuns.Change, _ scenario: Scenario, _ random: inout SplitMix64
  ) -> (evaluation: SimulatedEvaluation, name: (Int) -> String, planted: Set<Int>) {
    var later = self
    let count = Int32(clusterCount)
    let isMoved = change.regrouped > 0
    var redrawn: [Int32: Bool] = [:]
    for image in outcomes.indices {
      let isWorse = clusters[image] >= 0 && Int(clusters[image]) < change.worseClusters
      let isRedrawn = redrawn[groups[image]] ?? (random.unit() < change.redrawn)
      redrawn[groups[image]] = isRedrawn
      if isWorse || isRedrawn {
        let gap = isWorse ? scenario.gap : change.gap
        later.outcomes[image] = scenario.model.draw(gap: gap, spread: 0.5, &random)
      }
      if isMoved, clusters[image] >= 0 {
        let isElsewhere = random.unit() < change.regrouped
        later.clusters[image] =
          isElsewhere ? Int32(random.below(clusterCount)) : (clusters[image] + 1) % count
      }
    }
    let isReplaced = outcomes.indices.map { _ in random.unit() < change.replaced }
    let names = Self.names(of: self)
    return (
      later, { isReplaced[$0] ? "new-\(names($0))" : names($0) },
      Set((0..<change.worseClusters).map { isMoved ? ($0 + 1) % clusterCount : $0 })
    )
  }

  private static func names(of evaluation: SimulatedEvaluation) -> (Int) -> String {
    let table = evaluation.evaluation(.binary).images
    return { table?.names[$0] ?? "" }
  }
}
