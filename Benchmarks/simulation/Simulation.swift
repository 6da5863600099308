import ClusterStatistics

/// Prints how often the statistics cry wolf and how often they find what is there.
///
///     swift run -c release simulation > Benchmarks/simulation.md
///
/// Names of tables print only those, ``Choice`` tells of rows and runs. Seeded: the tables are the same on every run.
@main enum Simulation {
  static func main() {
    let parts: [(String, (Choice) -> Void)] = [
      ("null", printNull), ("weak", printWeak), ("intervals", { _ in printIntervals() }),
      ("headline", { _ in printHeadline() }), ("scan", printScan), ("page", printPage),
      ("planted", printPlanted), ("ladder", { _ in printLadder() }),
      ("paired", { _ in printPaired() }), ("settle", printSettle), ("floor", printFloor),
      ("traits", { _ in printTraits() }), ("compare", { _ in CompareTable.print() }),
      ("groups", { _ in printGroups() }), ("drop", { _ in printDrop() }),
      ("leaks", printLeaks), ("classes", { _ in printClasses() }),
      ("slices", printSlices), ("lone", { _ in printLone() }),
      ("audit", printAudit), ("caution", printCaution), ("gains", printGains),
    ]
    let choice = Choice(CommandLine.arguments.dropFirst())
    if choice.isEverything { print(introduction) }
    for (name, part) in parts where choice.wants(table: name) { part(choice) }
  }

  private static let introduction = """
    # What the statistics find, and how often they cry wolf

    Made by `swift run -c release simulation > Benchmarks/simulation.md`; seeded, so that the
    numbers repeat. All numbers are percent of runs or of clusters unless a column says otherwise.

    *Before* is Welch's test of F1 with moderated variance, the interval of the shrunken estimate and
    Student's interval, all on images; *now* is the test of the share of errors by permutation, the
    score interval with moderated dispersion and the honest interval, all on units. 192/54 means 192
    images in 54 clusters of skewed sizes, 2 and more, a twelfth of the images in none. Images have
    1 + Poisson(1.5) objects, found with probability .80, and Poisson(.25) false alarms (mean F1 .808);
    *heavy* is .88 near .97 and .12 Beta(1, 4), *binary* 0 or 1, *unequal* Beta with mean .72 and
    standard deviation .08 to .36 that differs by cluster. Groups are frames of one video: each repeats
    its group's outcome so often that two of them correlate as said.
    Findings are made at a false-discovery rate of .10, clusters need 5 units. One image in ten tests,
    two validate, the others train; the tables that speak of the page judge whole evaluations as the
    program does by default, finding groups by names. *Audit* is what the program did before, in
    an audit on 24 November 2026. A rate of p percent in n runs has a standard error of
    sqrt(p (100 - p) / n) points: 1.5 at 10 percent of 400, 3.9 of 60.
    """

  private static let null: [Scenario] =
    [
      Scenario(images: 192, clusters: 54, isSmall: true), Scenario(images: 192, clusters: 54),
      Scenario(images: 192, clusters: 54, model: .heavy),
      Scenario(images: 192, clusters: 54, model: .binary),
      Scenario(images: 192, clusters: 54, model: .unequal), Scenario(images: 192, clusters: 20),
      Scenario(images: 500, clusters: 40, model: .unequal), Scenario(images: 2000, clusters: 40),
      Scenario(images: 2000, clusters: 40, model: .heavy),
      Scenario(images: 2000, clusters: 40, model: .binary),
      Scenario(images: 2000, clusters: 40, model: .unequal),
      Scenario(images: 10_000, clusters: 200),
      Scenario(images: 10_000, clusters: 200, model: .heavy),
      Scenario(images: 10_000, clusters: 200, model: .binary),
      Scenario(images: 10_000, clusters: 200, model: .unequal),
    ]
    + [0.04, 0.16, 0.6, 1].flatMap { correlation in
      [(192, 20), (2000, 40)].map {
        Scenario(images: $0.0, clusters: $0.1, correlation: correlation)
      }
    }

  private static func printNull(_ choice: Choice) {
    let runs = choice.runs(400)
    Table.head(
      "Nothing planted: runs that call a cluster weak or strong",
      ["scenario", "runs", "weak before", "strong", "either", "weak now", "strong", "either"])
    for scenario in null where choice.wants(row: scenario.name) {
      let outcome = ClusterRuns(scenario, runs: runs)
      let calls = [outcome.before, outcome.after].flatMap {
        [$0.runsWithFalseWeak, $0.runsWithStrong, $0.runsWithEither]
      }
      Table.row(["\(scenario.name)", "\(runs)"] + calls.map { Table.percent($0, runs) })
    }
  }

  private static func printWeak(_ choice: Choice) {
    let runs = choice.runs(400)
    Table.head(
      "Three weak clusters",
      [
        "scenario", "runs", "found before", "runs with a false weak", "in last three", "found now",
        "runs with a false weak", "in last three",
      ])
    for scenario in weak where choice.wants(row: scenario.name) {
      let outcome = ClusterRuns(scenario, runs: runs)
      let calls = [outcome.before, outcome.after].flatMap { calls in
        [
          Table.percent(calls.found, 3 * runs), Table.percent(calls.runsWithFalseWeak, runs),
          Table.percent(calls.inLastThree, 3 * runs),
        ]
      }
      Table.row([scenario.plantedName, "\(runs)"] + calls)
    }
  }

  private static let weak = [
    Scenario(images: 192, clusters: 54, weak: 3, weakest: 8, gap: 0.25),
    Scenario(images: 192, clusters: 54, weak: 3, weakest: 8, gap: 0.15),
    Scenario(images: 192, clusters: 54, model: .binary, weak: 3, weakest: 8, gap: 0.25),
    Scenario(images: 2000, clusters: 40, weak: 3, weakest: 30, gap: 0.15),
    Scenario(images: 2000, clusters: 40, model: .binary, weak: 3, weakest: 30, gap: 0.15),
    Scenario(images: 2000, clusters: 40, weak: 3, weakest: 30, gap: 0.25, correlation: 1),
    Scenario(images: 10_000, clusters: 200, weak: 3, weakest: 30, gap: 0.15),
    Scenario(images: 10_000, clusters: 200, model: .binary, weak: 3, weakest: 30, gap: 0.15),
  ]

  private static func printIntervals() {
    let runs = 300
    Table.head(
      "95 % intervals of truly weak clusters, and `--min-cluster-f1` at just their true mean",
      [
        "scenario", "clusters", "shrunken covers", "raw covers", "now covers", "passes before",
        "passes now",
      ])
    for (scenario, mean) in intervals {
      let outcome = IntervalRuns(scenario, trueMean: mean, runs: runs)
      Table.row(
        [scenario.plantedName, "\(outcome.clusters)"]
          + [outcome.shrunken, outcome.raw, outcome.now]
          .map { Table.percent($0, outcome.clusters) }
          + [outcome.passedBefore, outcome.passedNow].map { Table.percent($0, runs) })
    }
  }

  private static let intervals = [
    (Scenario(images: 192, clusters: 54, weak: 1, weakest: 8, gap: 0.25), 0.5578),
    (Scenario(images: 192, clusters: 54, weak: 3, weakest: 8, gap: 0.25), 0.5578),
    (Scenario(images: 192, clusters: 54, weak: 3, weakest: 8, gap: 0.15), 0.6578),
    (Scenario(images: 192, clusters: 54, model: .binary, weak: 1, weakest: 8, gap: 0.25), 0.55),
    (Scenario(images: 192, clusters: 54, model: .binary, weak: 1, weakest: 8, gap: 0.40), 0.40),
    (Scenario(images: 2000, clusters: 100, weak: 3, weakest: 8, gap: 0.25), 0.5578),
    (Scenario(images: 2000, clusters: 100, model: .binary, weak: 1, weakest: 8, gap: 0.25), 0.55),
    (Scenario(images: 2000, clusters: 40, weak: 3, weakest: 30, gap: 0.15), 0.6578),
    (
      Scenario(images: 2000, clusters: 40, weak: 3, weakest: 60, gap: 0.25, correlation: 0.6),
      0.5578
    ),
  ]

  private static func printHeadline() {
    let counts = [2, 3, 5, 10, 19, 30, 40, 70, 100, 200, 1000]
    Table.head(
      "Headline and `--min-f1`: lower bound above the true mean (nominal 2.5)",
      ["F1"] + counts.map { "n \($0) before" + " / now" })
    for model in [ImageModel.counts, .goodCounts, .heavy, .binary, .goodBinary] {
      let cells = counts.map { count -> String in
        let runs = count > 100 ? 1000 : 4000
        let outcome = HeadlineRuns(model, images: count, mean: model.mean, runs: runs)
        return Table.percent(outcome.falseBefore, runs) + " / "
          + Table.percent(outcome.falseNow, runs)
      }
      Table.row([model.rawValue] + cells)
    }
    let videos = counts.map { count -> String in
      guard count >= 40 else { return "" }
      let runs = count > 100 ? 1000 : 4000
      let outcome = HeadlineRuns(
        .counts, images: count, frames: 7, mean: ImageModel.counts.mean, runs: runs)
      return Table.percent(outcome.falseBefore, runs) + " / "
        + Table.percent(outcome.falseNow, runs)
    }
    Table.row(["counts, videos of 7 like frames"] + videos)
    let wider = counts.map { count in
      Table.hundredths(
        HeadlineRuns(.counts, images: count, mean: 0.808, runs: 500).widening)
    }
    Table.row(["width now over before, counts"] + wider)
  }

  private static func printScan(_ choice: Choice) {
    Table.head(
      "Weak places on the map",
      [
        "scenario", "planted", "runs", "found before", "found now",
        "found at half the rate of all findings",
      ])
    let null = [
      Scenario(images: 192, clusters: 54), Scenario(images: 192, clusters: 54, model: .heavy),
      Scenario(images: 192, clusters: 54, model: .unequal),
      Scenario(images: 500, clusters: 40, model: .unequal), Scenario(images: 2000, clusters: 40),
      Scenario(images: 2000, clusters: 40, model: .unequal),
      Scenario(images: 2000, clusters: 40, correlation: 1),
      Scenario(images: 10_000, clusters: 200),
      Scenario(images: 10_000, clusters: 200, model: .unequal),
    ]
    let planted = [
      (Scenario(images: 192, clusters: 54, gap: 0.25), 15, false),
      (Scenario(images: 192, clusters: 54, gap: 0.40), 15, false),
      (Scenario(images: 2000, clusters: 40, gap: 0.25), 60, false),
      (Scenario(images: 2000, clusters: 40, gap: 0.35), 60, true),
      (Scenario(images: 10_000, clusters: 200, gap: 0.25), 60, false),
      (Scenario(images: 10_000, clusters: 200, gap: 0.15), 150, false),
      (Scenario(images: 10_000, clusters: 200, gap: 0.15), 1000, false),
      (Scenario(images: 10_000, clusters: 200, gap: 0.35), 60, true),
    ]
    for (scenario, count, inNoise) in null.map({ ($0, 0, false) }) + planted
    where choice.wants(row: scenario.name) {
      let runs = choice.runs(scenario.images > 1000 ? 100 : 300)
      let outcome = ScanRuns(scenario, planted: count, inNoise: inNoise, runs: runs)
      Table.row([
        scenario.name,
        count > 0
          ? "\(count)\(inNoise ? " in no cluster" : "") at -.\(Int((scenario.gap * 100).rounded()))"
          : "none",
        "\(runs)", Table.percent(outcome.before, runs), Table.percent(outcome.now, runs),
        Table.percent(outcome.atHalf, runs),
      ])
    }
  }
}
