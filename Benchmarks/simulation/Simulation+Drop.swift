/// Table of the rule on falls since a baseline.
extension Simulation {
  /// Later evaluations with the audit's shares that passed, warned and failed.
  private static let falls: [(Scenario, PairRuns.Change, audit: [String])] = [
    (small, .init(name: "same model, 10% drawn anew", redrawn: 0.1), ["49.0", "51.0", "0.0"]),
    (small, .init(name: "retrained"), ["3.3", "95.7", "1.0"]),
    (large, .init(name: "same model, 10% drawn anew", redrawn: 0.1), ["70.0", "30.0", "0.0"]),
    (large, .init(name: "retrained"), ["14.0", "86.0", "0.0"]),
    (large, .init(name: "retrained, 30% regrouped", regrouped: 0.3), ["12.0", "88.0", "0.0"]),
    (large, .init(name: "retrained, 25% replaced", replaced: 0.25), ["6.0", "94.0", "0.0"]),
    (
      Scenario(images: 2000, clusters: 40, correlation: 1), .init(name: "retrained"),
      ["18.0", "80.0", "2.0"]
    ),
    (small, .init(name: "drop .05", gap: 0.167), ["1.3", "94.3", "4.3"]),
    (large, .init(name: "drop .02", gap: 0.067), ["2.7", "94.7", "2.7"]),
    (large, .init(name: "drop .05", gap: 0.167), ["0.7", "77.3", "22.0"]),
    (large, .init(name: "drop .10", gap: 0.333), ["0.0", "16.0", "84.0"]),
  ]
  private static let small = Scenario(images: 192, clusters: 54)
  private static let large = Scenario(images: 2000, clusters: 40)

  static func printDrop() {
    Table.head(
      "`--max-f1-drop 0.02`: runs that pass, warn and fail",
      [
        "scenario", "later evaluation", "runs", "pass, audit", "warn, audit", "fail, audit", "pass",
        "warn", "fail", "drop that would have shown",
      ])
    for (scenario, change, audit) in falls {
      let runs = scenario.images > 1000 ? 60 : 200
      let said = DropRuns(scenario, change, runs: runs)
      Table.row(
        [scenario.name, change.name, "\(runs)"] + audit
          + [said.passed, said.warned, said.failed].map { Table.percent($0, runs) }
          + [Table.hundredths(said.meanDetectable)])
    }
  }
}
