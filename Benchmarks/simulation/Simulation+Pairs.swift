/// Tables of what changed since a baseline.
extension Simulation {
  private static let pairs: [(Scenario, PairRuns.Change, audit: String)] = [
    (
      Scenario(images: 192, clusters: 54), .init(name: "same model, 10% drawn anew", redrawn: 0.1),
      "0.0"
    ),
    (Scenario(images: 192, clusters: 54), .init(name: "retrained"), "4.0"),
    (
      Scenario(images: 2000, clusters: 40), .init(name: "same model, 10% drawn anew", redrawn: 0.1),
      "4.7"
    ),
    (Scenario(images: 2000, clusters: 40), .init(name: "retrained"), "8.0"),
    (
      Scenario(images: 2000, clusters: 40), .init(name: "retrained, 30% regrouped", regrouped: 0.3),
      "4.7"
    ),
    (
      Scenario(images: 2000, clusters: 40), .init(name: "retrained, 25% replaced", replaced: 0.25),
      "6.7"
    ),
    (Scenario(images: 2000, clusters: 40, correlation: 1), .init(name: "retrained"), "78.0"),
    (
      Scenario(images: 2000, clusters: 40, correlation: 1),
      .init(name: "same model, 10% of groups drawn anew", redrawn: 0.1), "32.7"
    ),
  ]

  private static let changes: [(Scenario, PairRuns.Change, audit: String)] = [
    (Scenario(images: 192, clusters: 54), .init(name: "drop .05", gap: 0.167), "8.0 / 0.3"),
    (Scenario(images: 2000, clusters: 40), .init(name: "drop .02", gap: 0.067), "12.7 / 2.0"),
    (Scenario(images: 2000, clusters: 40), .init(name: "drop .05", gap: 0.167), "48.7 / 9.3"),
    (Scenario(images: 2000, clusters: 40), .init(name: "drop .10", gap: 0.333), "94.7 / 40.7"),
    (
      Scenario(images: 2000, clusters: 40, exact: (40, 50), weak: 1, gap: 0.15),
      .init(name: "one cluster of 40 -.15", worseClusters: 1), "3.3 / 1.3"
    ),
    (
      Scenario(images: 2000, clusters: 40, exact: (100, 48), weak: 1, gap: 0.15),
      .init(name: "one cluster of 100 -.15", worseClusters: 1), "6.7 / 15.3"
    ),
    (
      Scenario(images: 2000, clusters: 40, exact: (100, 48), weak: 1, gap: 0.30),
      .init(name: "one cluster of 100 -.30", worseClusters: 1), "9.3 / 74.7"
    ),
  ]

  static func printPaired() {
    Table.head(
      "Nothing changed since the baseline: runs whose page names a change",
      [
        "scenario", "later evaluation", "runs", "overall worse", "overall better", "cluster worse",
        "cluster better", "anything, audit", "anything",
      ])
    for (scenario, change, audit) in pairs {
      let runs = scenario.images > 1000 ? 150 : 300
      let said = PairRuns(scenario, change, runs: runs)
      Table.row(
        [scenario.name, change.name, "\(runs)"]
          + [said.overallWorse, said.overallBetter, said.falselyWorse, said.better]
          .map { Table.percent($0, runs) } + [audit, Table.percent(said.any, runs)])
    }
    printChanges()
    printForty()
  }

  private static func printChanges() {
    Table.head(
      "Something changed since the baseline",
      [
        "scenario", "later evaluation", "runs", "overall / cluster worse, audit", "overall worse",
        "worse cluster named", "another named worse",
      ])
    for (scenario, change, audit) in changes {
      let runs = scenario.images > 1000 ? 150 : 300
      let said = PairRuns(scenario, change, runs: runs)
      Table.row(
        [scenario.name, change.name, "\(runs)", audit]
          + [said.overallWorse, said.named, said.falselyWorse].map { Table.percent($0, runs) })
    }
  }

  private static func printForty() {
    Table.head(
      "One of 12 clusters of 40 images loses .35 of recall, 40 pairs",
      ["pairs", "named, audit", "named", "pairs with a false name"])
    let scenario = Scenario(
      images: 480, clusters: 12, exact: (weak: 40, others: 40), weak: 1, gap: 0.30)
    let said = PairRuns(scenario, .init(name: "", worseClusters: 1), runs: 40)
    Table.row(["40", "13", "\(said.named)", "\(said.falselyWorse)"])
  }
}
