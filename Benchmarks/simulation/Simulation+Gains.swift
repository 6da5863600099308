/// Table of the gains of weak places and of undoing losses.
extension Simulation {
  static func printGains(_ choice: Choice) {
    Table.head(
      "Gains of weak places on the map and of undoing a loss since the baseline",
      [
        "scenario", "planted", "runs", "named", "means over true", "said over true",
        "its interval covers",
      ])
    for (scenario, planted, usual) in [
      (Scenario(images: 192, clusters: 54, gap: 0.25), 15, 300),
      (Scenario(images: 192, clusters: 54, gap: 0.40), 15, 200),
      (Scenario(images: 2000, clusters: 40, gap: 0.25), 60, 80),
    ] where choice.wants(row: scenario.name) {
      let runs = choice.runs(usual)
      let said = PlaceGainRuns(scenario, planted: planted, runs: runs)
      row(
        scenario, "a place of \(planted) at -.\(Int(scenario.gap * 100))", runs, said.named,
        (said.raw, said.told, said.truth), said.covered)
    }
    for (size, gap, usual) in [(40, 0.15, 150), (100, 0.15, 150), (100, 0.30, 80)] {
      let scenario = Scenario(
        images: 2000, clusters: 40, exact: (size, 50 - size / 50), weak: 1, gap: gap)
      guard choice.wants(row: scenario.name) else { continue }
      let runs = choice.runs(usual)
      let said = PairRuns(scenario, .init(name: "", worseClusters: 1), runs: runs, seed: 82).gains
      row(
        scenario, "a loss of .\(Int((gap * 100).rounded())) in one of \(size)", runs, said.count,
        (said.raw, said.told, said.truth), said.covered)
    }
  }

  private static func row(
    _ scenario: Scenario, _ planted: String, _ runs: Int, _ named: Int,
    _ gains: (raw: Double, told: Double, truth: Double), _ covered: Int
  ) {
    guard named > 0 else { return Table.row([scenario.name, planted, "\(runs)", "0", "", "", ""]) }
    Table.row([
      scenario.name, planted, "\(runs)", "\(named)", Table.hundredths(gains.raw / gains.truth),
      Table.hundredths(gains.told / gains.truth), Table.percent(covered, named),
    ])
  }
}
