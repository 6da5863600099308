/// Table of the headline where test images were trained on.
extension Simulation {
  static func printLeaks(_ choice: Choice) {
    Table.head(
      "Test images that are copies of training images, which score .12 better",
      [
        "scenario", "leaked", "runs", "told", "counted rightly", "headline without them",
        "bias with", "covers with (95)", "bias of the headline", "covers (95)",
      ])
    for (images, clusters) in [(192, 54), (2000, 40)] {
      for leaked in [0.0, 0.1, 0.3, 0.6] {
        let scenario = Scenario(images: images, clusters: clusters, bonus: LeakRuns.bonus)
        guard choice.wants(row: scenario.name) else { continue }
        let runs = choice.runs(images > 1000 ? 60 : 300)
        let said = LeakRuns(scenario, leaked: leaked, runs: runs)
        Table.row(
          [scenario.name, Table.percent(Int((leaked * 100).rounded()), 100), "\(runs)"]
            + [said.told, said.counted, said.without].map { Table.percent($0, runs) }
            + [
              Table.thousandths(said.biases.with), Table.percent(said.coveredWith, runs),
              Table.thousandths(said.biases.without), Table.percent(said.coveredWithout, runs),
            ])
      }
    }
  }
}
