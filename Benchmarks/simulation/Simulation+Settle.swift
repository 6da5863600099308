import Assessment
import ClusterStatistics
import Numerics

/// Tables of advised sizes, of the least gap and of shared names.
extension Simulation {
  static func printSettle(_ choice: Choice) {
    Table.head(
      "Advised sizes: a cluster of just so many units is found weak (to be 80)",
      ["advice", "gap", "units advised", "runs", "found"])
    for (images, gap) in [(192, 0.25), (344, 0.25), (1110, 0.25), (2000, 0.15)] {
      guard
        let size = detectable(images: images, units: 12).clusterSize(for: gap, of: images)
      else { continue }
      let clusters = images / size
      settle("clusters of \(images) images, all alike in size", gap, size, size, clusters, choice)
    }
    for (others, clusters, gap) in [
      (19, 1, 0.25), (200, 12, 0.15), (200, 40, 0.25), (2000, 40, 0.1),
    ] {
      let size = detectable(images: others, units: 10).units(
        for: gap, others: others, clusters: clusters + 1)
      guard let size else { continue }
      settle(
        "what would settle one among \(others) others in \(clusters)", gap, size,
        others / clusters, clusters + 1, choice)
    }
  }

  private static func settle(
    _ name: String, _ gap: Double, _ size: Int, _ others: Int, _ clusters: Int, _ choice: Choice
  ) {
    guard choice.wants(row: name) else { return }
    let scenario = Scenario(
      images: 0, clusters: clusters, exact: (weak: size, others: others), weak: 1, gap: gap)
    let runs = choice.runs(400)
    let said = ClusterRuns(scenario, runs: runs, seed: 31)
    Table.row([
      name, ".\(Int((gap * 100).rounded()))", "\(size)", "\(runs)",
      Table.percent(said.after.found, runs),
    ])
  }

  /// What an evaluation without weak clusters says of the gaps it would show.
  private static func detectable(images: Int, units: Int) -> DetectableGap {
    var random = SplitMix64(seed: 32)
    let scenario = Scenario(
      images: 0, clusters: max(4000 / units, 2), exact: (units, units))
    let evaluation = SimulatedEvaluation(scenario, &random)
    let samples = Sample.byGroup(
      evaluation.f1s, groups: evaluation.clusters.map(Int.init), groupCount: scenario.clusters)
    guard let dispersion = ScoreDispersion(within: samples.compactMap { $0 }) else {
      preconditionFailure("every cluster has images")
    }
    return DetectableGap(dispersion: dispersion)
  }

  static func printFloor(_ choice: Choice) {
    Table.head(
      "The least gap, .02: one of 10 clusters of 2,000 images",
      ["gap", "runs", "named weak"])
    for gap in [0.0, 0.01, 0.02, 0.04] {
      let scenario = Scenario(
        images: 20_000, clusters: 10, exact: (2000, 2000), weak: 1, gap: gap)
      let runs = choice.runs(40)
      let said = ClusterRuns(scenario, runs: runs, seed: 33)
      Table.row([
        ".\(gap < 0.1 ? "0" : "")\(Int((gap * 100).rounded()))", "\(runs)",
        Table.percent(said.after.found, runs),
      ])
    }
  }

  private static let words = [
    "tray", "glare", "night", "rain", "dock", "belt", "lane", "crate", "north", "south", "fog",
    "yard",
    "left", "right", "cam", "roof", "gate", "truck", "ramp", "shelf", "blue", "green", "red", "wet",
  ]

  static func printTraits() {
    Table.head(
      "Names dealt at random: runs in which a cluster gets one (at most 5)",
      ["scenario", "runs", "with a name"])
    for scenario in [
      Scenario(images: 192, clusters: 20), Scenario(images: 2000, clusters: 40),
      Scenario(images: 2000, clusters: 100),
    ] {
      let runs = scenario.images > 1000 ? 150 : 400
      var random = SplitMix64(seed: 34)
      let named = (0..<runs).count { _ in
        let evaluation = SimulatedEvaluation(scenario, &random)
        let names = evaluation.outcomes.indices.map { image in
          let parts = (0..<2).map { _ in words[random.below(words.count)] }
          return "\(parts.joined(separator: "_"))_\(SimulatedEvaluation.word(image * 7919)).jpg"
        }
        return Assessment(evaluation.evaluation(scenario.model) { names[$0] }).clusters
          .contains { !$0.traits.isEmpty }
      }
      Table.row([scenario.name, "\(runs)", Table.percent(named, runs)])
    }
  }
}
