import Assessment
import ClusterStatistics
import ModelEvaluation
import Numerics

/// What the page says of many evaluations of a scenario, all its kinds of findings as wired.
struct PageRuns {
  /// Runs in which something is said.
  private(set) var weak = 0
  private(set) var strong = 0
  private(set) var place = 0
  private(set) var missing = 0
  private(set) var untested = 0
  private(set) var noise = 0
  private(set) var lone = 0
  private(set) var trait = 0
  private(set) var any = 0
  /// Planted clusters that are called weak, by the images that show it, strictest first.
  private(set) var found = [0, 0, 0]
  /// Clusters called weak, and those of them whose interval of the gain holds what their true gap gives.
  private(set) var named = 0
  private(set) var covered = 0
  /// Planted clusters among the three lowest estimates.
  private(set) var inLastThree = 0
  /// Expected gain of clusters called weak, and what their true gaps give.
  private(set) var gain = 0.0
  private(set) var trueGain = 0.0

  init(
    _ scenario: Scenario, runs: Int, on request: JudgedSplits.Request = .auto,
    seenBy evidence: GroupEvidence = .names, seed: UInt64 = 21
  ) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<runs {
      let simulated = SimulatedEvaluation(scenario, &random)
      var criteria = Assessment.Criteria()
      criteria.judgedSplits = request
      let assessment = Assessment(
        evidence.evaluation(simulated, scenario.model), criteria: criteria)
      count(assessment, scenario)
      addGain(assessment, scenario)
    }
  }

  private mutating func count(_ assessment: Assessment, _ scenario: Scenario) {
    let weak = assessment.clusters(.weak)
    let said = [
      weak.contains { $0.id >= scenario.weak }, !assessment.clusters(.strong).isEmpty,
      !assessment.weakPlaces.isEmpty,
      assessment.clusters.contains { $0.coverage?.verdict == .underTrained },
      assessment.clusters.contains { $0.coverage?.verdict == .underTested },
      assessment.isNoiseWeak, !assessment.loneBadImages.isEmpty,
      assessment.clusters.contains { !$0.traits.isEmpty },
    ]
    let counters: [WritableKeyPath<PageRuns, Int>] = [
      \.weak, \.strong, \.place, \.missing, \.untested, \.noise, \.lone, \.trait,
    ]
    for (isSaid, counter) in zip(said, counters) where isSaid { self[keyPath: counter] += 1 }
    any += said.prefix(6).contains(true) ? 1 : 0
    for cluster in weak where cluster.id < scenario.weak {
      found[SplitSet.allCases.firstIndex(of: cluster.testedOn ?? .all) ?? 2] += 1
    }
    inLastThree += assessment.clusters.prefix(3).count { $0.id < scenario.weak }
  }

  private mutating func addGain(_ assessment: Assessment, _ scenario: Scenario) {
    for cluster in assessment.clusters(.weak) {
      guard let expected = cluster.judgement?.expectedGain?.mean else { continue }
      let truth = Self.trueGain(cluster, assessment, scenario)
      gain += expected
      trueGain += truth
      named += 1
      covered += cluster.gainInterval?.contains(truth) ?? false ? 1 : 0
    }
  }

  /// The share of a cluster times how far it truly lies below all others, other weak ones among them.
  private static func trueGain(
    _ cluster: ClusterAssessment, _ assessment: Assessment, _ scenario: Scenario
  ) -> Double {
    let all = Double(max(assessment.judgedCount, 1))
    func deficit(_ one: ClusterAssessment) -> Double {
      one.id >= 0 && one.id < scenario.weak ? scenario.gap : 0
    }
    let own = Double(cluster.judged.measured)
    let others = assessment.clusters.filter { $0.id != cluster.id }
      .reduce(0) { $0 + Double($1.judged.measured) * deficit($1) }
    return own / all * (deficit(cluster) - others / max(all - own, 1))
  }
}
