import Assessment
import ClusterStatistics
import Numerics

/// Gains that the page tells of weak places, against what bringing their images to the others would.
struct PlaceGainRuns {
  /// Places that are told of, and those whose interval of the gain holds the true one.
  private(set) var named = 0
  private(set) var covered = 0
  /// Gains of all of them: as the means differ, as told, and true.
  private(set) var raw = 0.0
  private(set) var told = 0.0
  private(set) var truth = 0.0

  /// Evaluations in which `planted` images around a random one are weaker by the scenario's gap.
  init(_ scenario: Scenario, planted: Int, runs: Int, seed: UInt64 = 81) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<runs {
      var simulated = SimulatedEvaluation(scenario, &random)
      let isWeak = simulated.weaken(planted, scenario, &random)
      var criteria = Assessment.Criteria()
      criteria.judgedSplits = .all
      let assessment = Assessment(simulated.evaluation(scenario.model), criteria: criteria)
      for place in assessment.weakPlaces {
        add(place, isWeak, gap: scenario.gap, of: simulated.outcomes.count)
      }
    }
  }

  private mutating func add(_ place: Neighbourhood, _ isWeak: Set<Int>, gap: Double, of count: Int)
  {
    guard let gain = place.gain else { return }
    let (own, all) = (Double(place.rows.count), Double(count))
    let inside = Double(place.rows.count { isWeak.contains($0) })
    let outside = Double(isWeak.count) - inside
    let trueGain = own / all * gap * (inside / own - outside / (all - own))
    named += 1
    covered += gain.interval.contains(trueGain) ? 1 : 0
    raw += own / all * (place.meanElsewhere - place.mean)
    told += gain.mean
    truth += trueGain
  }
}
