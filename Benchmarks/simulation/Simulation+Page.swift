import Assessment

/// Tables of the page as a whole.
extension Simulation {
  /// Scenarios without anything to find, with the audit's share of runs that said anything of clusters,
  /// and anything at all.
  private static let nothing: [(Scenario, audit: String, auditAny: String)] = [
    (Scenario(images: 192, clusters: 54, isSmall: true), "3.8", "8.5"),
    (Scenario(images: 192, clusters: 54), "3.2", "7.7"),
    (Scenario(images: 192, clusters: 54, model: .heavy), "2.9", "7.7"),
    (Scenario(images: 192, clusters: 54, model: .binary), "5.2", "9.0"),
    (Scenario(images: 192, clusters: 54, model: .unequal), "7.2", "15.8"),
    (Scenario(images: 192, clusters: 20), "4.0", "11.0"),
    (Scenario(images: 2000, clusters: 40), "5.2", "12.8"),
    (Scenario(images: 2000, clusters: 40, model: .heavy), "7.2", "17.2"),
    (Scenario(images: 2000, clusters: 40, model: .binary), "7.6", "12.8"),
    (Scenario(images: 2000, clusters: 40, model: .unequal), "9.6", "33.2"),
    (Scenario(images: 192, clusters: 54, bonus: 0.12), "2.8", "8.4"),
    (Scenario(images: 2000, clusters: 40, bonus: 0.12), "", ""),
    (Scenario(images: 2000, clusters: 40, heldOut: (0.02, 0.03)), "8.4", "17.6"),
    (Scenario(images: 2000, clusters: 40, heldOut: (0.02, 0.03), bonus: 0.12), "9.6", "16.8"),
    (Scenario(images: 192, clusters: 20, correlation: 0.04), "", ""),
    (Scenario(images: 2000, clusters: 40, correlation: 0.04), "", ""),
    (Scenario(images: 192, clusters: 20, correlation: 0.16), "", ""),
    (Scenario(images: 2000, clusters: 40, correlation: 0.16), "", ""),
    (Scenario(images: 192, clusters: 20, correlation: 0.6), "", ""),
    (Scenario(images: 2000, clusters: 40, correlation: 0.6), "", ""),
    (Scenario(images: 192, clusters: 20, correlation: 1), "97.2", "99.4"),
    (Scenario(images: 192, clusters: 54, correlation: 1), "79.2", "97.4"),
    (Scenario(images: 2000, clusters: 40, correlation: 1), "79.6", "98.4"),
  ]

  static func printPage(_ choice: Choice) {
    Table.head(
      "Nothing planted: runs whose page says something",
      [
        "scenario", "runs", "weak or strong, audit", "weak", "strong", "place on the map",
        "missing from training", "never tested", "weak noise", "anything, audit", "anything",
        "images that fail alone", "shared names",
      ])
    for (scenario, audit, auditAny) in nothing where choice.wants(row: scenario.name) {
      let runs = choice.runs(400)
      let said = PageRuns(scenario, runs: runs)
      Table.row(
        [scenario.name, "\(runs)", audit]
          + [said.weak, said.strong, said.place, said.missing, said.untested, said.noise]
          .map { Table.percent($0, runs) } + [auditAny]
          + [said.any, said.lone, said.trait].map { Table.percent($0, runs) })
    }
    printSplitsVary(choice)
  }

  /// Where splits do vary by cluster, coverage is a true finding; verdicts on F1 are not.
  private static func printSplitsVary(_ choice: Choice) {
    Table.head(
      "Training images score .12 better and their share varies by cluster: verdicts on F1",
      ["scenario", "runs", "weak or strong, audit", "weak", "strong", "place on the map"])
    for (images, clusters, audit) in [(192, 20, "4.8"), (2000, 40, "8.4")] {
      let scenario = Scenario(
        images: images, clusters: clusters, bonus: 0.12, splitsVary: true)
      guard choice.wants(row: scenario.name) else { continue }
      let runs = choice.runs(images > 1000 ? 200 : 400)
      let said = PageRuns(scenario, runs: runs)
      Table.row(
        [scenario.name, "\(runs)", audit]
          + [said.weak, said.strong, said.place].map { Table.percent($0, runs) })
    }
  }

  private static let three: [(Scenario, JudgedSplits.Request, audit: String, gain: String)] = [
    (Scenario(images: 192, clusters: 54, weak: 3, weakest: 8, gap: 0.25), .auto, "31.9", "1.46"),
    (Scenario(images: 192, clusters: 54, weak: 3, weakest: 8, gap: 0.15), .auto, "8.3", "2.31"),
    (Scenario(images: 2000, clusters: 40, weak: 3, weakest: 30, gap: 0.25), .auto, "59.2", "1.02"),
    (Scenario(images: 2000, clusters: 40, weak: 3, weakest: 30, gap: 0.15), .auto, "23.0", "1.27"),
    (Scenario(images: 2000, clusters: 40, weak: 3, weakest: 30, gap: 0.15), .all, "76.0", "0.99"),
    (Scenario(images: 2000, clusters: 40, weak: 3, weakest: 30, gap: 0.15), .heldOut, "", ""),
    (
      Scenario(images: 2000, clusters: 40, weak: 3, weakest: 30, gap: 0.30, isLearned: true), .auto,
      "", ""
    ),
  ]

  static func printPlanted(_ choice: Choice) {
    Table.head(
      "Three weak clusters on the page",
      [
        "scenario", "judged on", "runs", "found, audit", "found", "on test", "on held-out",
        "on all", "runs with a false weak", "in the three lowest estimates",
        "gain said over true, audit", "gain said over true", "its interval covers",
      ])
    for (scenario, request, audit, gain) in three where choice.wants(row: scenario.plantedName) {
      let runs = choice.runs(400)
      let said = PageRuns(scenario, runs: runs, on: request)
      Table.row(
        [scenario.plantedName, request.rawValue, "\(runs)", audit]
          + ([said.found.reduce(0, +)] + said.found + [])
          .map { Table.percent($0, 3 * runs) }
          + [Table.percent(said.weak, runs), Table.percent(said.inLastThree, 3 * runs), gain]
          + [
            said.trueGain > 0 ? Table.hundredths(said.gain / said.trueGain) : "",
            Table.percent(said.covered, said.named),
          ])
    }
  }

  static func printLadder() {
    Table.head(
      "One of 12 clusters of 40 images with recall .35 lower, 40 evaluations: which judge it weak",
      ["judged on", "evaluations", "named", "on test", "on held-out", "on all", "false names"])
    let scenario = Scenario(
      images: 480, clusters: 12, exact: (weak: 40, others: 40), weak: 1, gap: 0.30)
    for request in [JudgedSplits.Request.auto, .test, .heldOut, .all] {
      let said = PageRuns(scenario, runs: 40, on: request)
      Table.row(
        [request.rawValue, "40", "\(said.found.reduce(0, +))"] + said.found.map { "\($0)" }
          + ["\(said.weak)"])
    }
  }
}
