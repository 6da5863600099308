import Assessment

/// Scenarios of the audit that have no row elsewhere.
extension Simulation {
  static func printAudit(_ choice: Choice) {
    printSmallClusters(choice)
    printNoise(choice)
    printGreat(choice)
  }

  /// Three weak clusters among ones of 2 to 6 images, and among videos that are judged on all images.
  private static func printSmallClusters(_ choice: Choice) {
    Table.head(
      "More of the audit: weak clusters on the page",
      [
        "scenario", "judged on", "runs", "found or said, audit", "found", "runs with a false call",
      ])
    let small = Scenario(images: 192, clusters: 54, isSmall: true, weak: 3, weakest: 5, gap: 0.25)
    let any = Scenario(images: 192, clusters: 54, isSmall: true, weak: 3, weakest: 2, gap: 0.25)
    let videos = Scenario(images: 2000, clusters: 40, correlation: 1)
    let cases: [(Scenario, JudgedSplits.Request, audit: String, runs: Int)] = [
      (small, .auto, "23.9", 200), (any, .auto, "2.2", 200), (videos, .all, "100.0", 60),
    ]
    for (scenario, request, audit, usual) in cases where choice.wants(row: scenario.name) {
      let runs = choice.runs(usual)
      let said = PageRuns(scenario, runs: runs, on: request)
      Table.row([
        scenario.weak > 0 ? scenario.plantedName : scenario.name, request.rawValue, "\(runs)",
        audit, scenario.weak > 0 ? Table.percent(said.found.reduce(0, +), 3 * runs) : "",
        Table.percent(scenario.weak > 0 ? said.weak : said.any, runs),
      ])
    }
  }

  /// Images of no cluster that are weak.
  private static func printNoise(_ choice: Choice) {
    Table.head(
      "Images of no cluster are weaker: runs whose page says so",
      ["scenario", "weaker by", "judged on", "runs", "weak noise, audit", "weak noise"])
    for (images, clusters) in [(192, 54), (2000, 40)] {
      for request in [JudgedSplits.Request.auto, .all] {
        let scenario = Scenario(images: images, clusters: clusters, noiseGap: 0.30)
        guard choice.wants(row: scenario.name) else { continue }
        let runs = choice.runs(images > 1000 ? 60 : 200)
        let said = PageRuns(scenario, runs: runs, on: request)
        Table.row([
          scenario.name, ".30", request.rawValue, "\(runs)", "0.0",
          Table.percent(said.noise, runs),
        ])
      }
    }
  }

  /// Falls that ten thousand images show.
  private static func printGreat(_ choice: Choice) {
    Table.head(
      "10,000 images: a fall since the baseline",
      [
        "later evaluation", "runs", "overall worse, audit", "overall worse",
        "`--max-f1-drop 0.02` pass / warn / fail, audit", "pass / warn / fail",
      ])
    let scenario = Scenario(images: 10_000, clusters: 100)
    guard choice.wants(row: scenario.name) else { return }
    let runs = choice.runs(10)
    for (name, gap, worse, audit) in [
      ("drop .02", 0.067, "44.0", "2.0 / 96.0 / 2.0"),
      ("drop .05", 0.167, "98.0", "0.0 / 30.0 / 70.0"),
    ] {
      let change = PairRuns.Change(name: name, gap: gap)
      let pairs = PairRuns(scenario, change, runs: runs)
      let rule = DropRuns(scenario, change, runs: runs)
      let verdicts = [rule.passed, rule.warned, rule.failed].map { Table.percent($0, runs) }
      Table.row([
        name, "\(runs)", worse, Table.percent(pairs.overallWorse, runs), audit,
        verdicts.joined(separator: " / "),
      ])
    }
  }
}
