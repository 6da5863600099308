import ClusterStatistics
import MapScan
import Numerics

/// How often the map of a scenario is said to have a weak place, before and after.
struct ScanRuns {
  private(set) var before = 0
  private(set) var now = 0
  /// The same, were places to get half of the rate of all findings.
  private(set) var atHalf = 0

  /// Scans maps; `planted` images around a random one, of those in no cluster if so asked, are truly
  /// weaker by the scenario's gap.
  init(
    _ scenario: Scenario, planted: Int = 0, inNoise: Bool = false, runs: Int, seed: UInt64 = 14
  ) {
    var random = SplitMix64(seed: seed)
    let rate = FindingShare.place * 0.10
    for _ in 0..<runs {
      var evaluation = SimulatedEvaluation(scenario, &random)
      evaluation.weaken(planted, scenario, inNoise: inNoise, &random)
      let f1s = evaluation.f1s
      let old = NeighbourhoodScan(xs: evaluation.xs, ys: evaluation.ys, scores: f1s, limit: 1)
      before += (old?.neighbourhoods.first?.pValue ?? 1) <= 0.05 ? 1 : 0
      let new = NeighbourhoodScan(
        xs: evaluation.xs, ys: evaluation.ys, f1: f1s, errors: evaluation.scores(scenario.model),
        units: evaluation.units, limit: 1, level: rate)
      now += (new?.neighbourhoods.first?.pValue ?? 1) <= rate ? 1 : 0
      let wide = NeighbourhoodScan(
        xs: evaluation.xs, ys: evaluation.ys, f1: f1s, errors: evaluation.scores(scenario.model),
        units: evaluation.units, limit: 1, level: 0.05)
      atHalf += (wide?.neighbourhoods.first?.pValue ?? 1) <= 0.05 ? 1 : 0
    }
  }
}

extension SimulatedEvaluation {
  /// Draws the images nearest to a random one anew, weaker, and tells which.
  @discardableResult
  mutating func weaken(
    _ count: Int, _ scenario: Scenario, inNoise: Bool = false, _ random: inout SplitMix64
  ) -> Set<Int> {
    guard count > 0 else { return [] }
    let images = xs.indices.filter { !inNoise || clusters[$0] < 0 }
    let centre = images[random.below(images.count)]
    func distance(_ image: Int) -> Double {
      let (x, y) = (xs[image] - xs[centre], ys[image] - ys[centre])
      return x * x + y * y
    }
    let nearest = images.sorted { (distance($0), $0) < (distance($1), $1) }.prefix(count)
    for image in nearest {
      outcomes[image] = scenario.model.draw(gap: scenario.gap, spread: 0.5, &random)
    }
    return Set(nearest)
  }
}
