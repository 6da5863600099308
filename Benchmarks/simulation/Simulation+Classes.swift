/// Table of weak classes.
extension Simulation {
  static func printClasses() {
    Table.head(
      "Eight classes: runs that call one weak",
      ["scenario", "weak class finds so much less", "runs", "found", "runs with a false one"])
    let none: [Scenario] = [
      Scenario(images: 192, clusters: 54), Scenario(images: 2000, clusters: 40),
      Scenario(images: 192, clusters: 20, correlation: 1),
      Scenario(images: 2000, clusters: 40, correlation: 1),
      Scenario(images: 2000, clusters: 40, bonus: 0.12, splitsVary: true),
    ]
    for scenario in none { row(scenario, weak: nil, missed: 0) }
    for (images, clusters) in [(192, 54), (2000, 40)] {
      for missed in [0.25, 0.5] {
        row(Scenario(images: images, clusters: clusters), weak: 2, missed: missed)
      }
    }
  }

  private static func row(_ scenario: Scenario, weak: Int?, missed: Double) {
    let runs = scenario.images > 1000 ? 60 : 200
    let said = ClassRuns(scenario, weak: weak, missed: missed, runs: runs)
    let planted = weak == nil ? "none" : ".\(Int((missed * 80).rounded()))"
    Table.row([
      scenario.name, planted, "\(runs)", weak == nil ? "" : Table.percent(said.found, runs),
      Table.percent(said.runsWithFalse, runs),
    ])
  }
}
