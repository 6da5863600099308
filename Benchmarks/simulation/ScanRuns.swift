import ClusterStatistics
import MapScan
import Numerics

/// How often the map of a scenario is said to have a weak place, before and after.
struct ScanRuns {
  private(set) var before = 0
  private(set) var now = 0

  /// Scans maps; `planted` images around a random one are truly weaker by the scenario's gap.
  init(_ scenario: Scenario, planted: Int = 0, runs: Int, seed: UInt64 = 14) {
    var random = SplitMix64(seed: seed)
    let rate = FindingShare.place * 0.10
    for _ in 0..<runs {
      var evaluation = SimulatedEvaluation(scenario, &random)
      evaluation.weaken(planted, scenario, &random)
      let f1s = evaluation.f1s
      let old = NeighbourhoodScan(xs: evaluation.xs, ys: evaluation.ys, scores: f1s, limit: 1)
      before += (old?.neighbourhoods.first?.pValue ?? 1) <= 0.05 ? 1 : 0
      let new = NeighbourhoodScan(
        xs: evaluation.xs, ys: evaluation.ys, f1: f1s, errors: evaluation.scores(scenario.model),
        units: evaluation.units, limit: 1, level: rate)
      now += (new?.neighbourhoods.first?.pValue ?? 1) <= rate ? 1 : 0
    }
  }
}

extension SimulatedEvaluation {
  /// Draws the images nearest to a random one anew, weaker.
  mutating func weaken(_ count: Int, _ scenario: Scenario, _ random: inout SplitMix64) {
    guard count > 0 else { return }
    let centre = random.below(xs.count)
    func distance(_ image: Int) -> Double {
      let (x, y) = (xs[image] - xs[centre], ys[image] - ys[centre])
      return x * x + y * y
    }
    let nearest = xs.indices.sorted { (distance($0), $0) < (distance($1), $1) }.prefix(count)
    for image in nearest {
      outcomes[image] = scenario.model.draw(gap: scenario.gap, spread: 0.5, &random)
    }
  }
}
