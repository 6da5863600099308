/// Table of scores whose errors are not counted.
extension Simulation {
  static func printCaution(_ choice: Choice) {
    Table.head(
      "Nothing planted, errors not counted: runs that call a cluster weak (at most 6.8)",
      ["scenario", "runs", "p as it comes", "p times 1.4"])
    for (images, clusters, model) in [
      (2000, 40, ImageModel.unequal), (1000, 20, .unequal), (2000, 100, .unequal),
      (500, 20, .lopsided), (2000, 40, .lopsided), (1000, 20, .heavy), (2000, 40, .heavy),
      (1000, 20, .binary),
    ] {
      let scenario = Scenario(images: images, clusters: clusters, model: model)
      guard choice.wants(row: scenario.name) else { continue }
      let runs = choice.runs(600)
      let outcome = ClusterRuns(scenario, runs: runs, seed: 71)
      Table.row([
        scenario.name, "\(runs)", Table.percent(outcome.runsWithoutCaution, runs),
        Table.percent(outcome.after.runsWithFalseWeak, runs),
      ])
    }
  }
}
