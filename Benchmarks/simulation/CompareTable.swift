/// The tables of several models compared.
enum CompareTable {
  static func print() {
    Table.head(
      "Several models on the same images (test, then validation, then all)",
      [
        "scenario", "runs", "runs with a false difference", "all true ranks covered",
        "best named as such", "between the first two would have shown",
      ])
    for wanted in equal + apart {
      let runs = wanted.scenario.images > 1000 ? 200 : 400
      let outcome = CompareRuns(wanted, runs: runs)
      let isBest = wanted.gaps.dropFirst().allSatisfy { $0 > 0 }
      Table.row(
        [wanted.name, "\(runs)"]
          + [outcome.runsWithFalse, outcome.runsCovered].map { Table.percent($0, runs) }
          + [
            isBest ? Table.percent(outcome.runsWithBest, runs) : "",
            Table.hundredths(outcome.meanDetectable),
          ])
    }
    Swift.print(explanation)
    Table.head(
      "Equal models by cluster: runs that call a model below the best", ["scenario", "runs", "any"])
    for wanted in cells {
      let runs = 300
      let outcome = CompareCellRuns(wanted, runs: runs)
      Table.row([wanted.name, "\(runs)", Table.percent(outcome.runsWithFalse, runs)])
    }
  }

  private static let explanation = """

    Every model sees the images as the first does but for the share that it sees otherwise; one that lies
    so far below fails altogether on as large a share of groups. Equal models may stand in any order: their
    rank intervals must hold all of their places. Nominal are 5 and 95; one run in 400 is 0.25.
    """

  private static let equal: [CompareRuns.Case] = [
    .init(scenario: Scenario(images: 60, clusters: 6), gaps: [0, 0]),
    .init(scenario: Scenario(images: 60, clusters: 6), gaps: [0, 0, 0, 0, 0, 0]),
    .init(scenario: Scenario(images: 192, clusters: 12), gaps: [0, 0, 0], changed: 10),
    .init(scenario: Scenario(images: 192, clusters: 12), gaps: [0, 0, 0, 0]),
    .init(scenario: Scenario(images: 192, clusters: 12, model: .heavy), gaps: [0, 0, 0, 0]),
    .init(scenario: Scenario(images: 192, clusters: 12, model: .binary), gaps: [0, 0, 0, 0]),
    .init(scenario: Scenario(images: 192, clusters: 12, correlation: 1), gaps: [0, 0, 0, 0]),
    .init(scenario: Scenario(images: 2000, clusters: 40), gaps: [0, 0, 0, 0, 0, 0, 0, 0]),
    .init(scenario: Scenario(images: 2000, clusters: 40, correlation: 0.6), gaps: [0, 0, 0, 0]),
  ]

  private static let apart: [CompareRuns.Case] = [
    .init(scenario: Scenario(images: 192, clusters: 12), gaps: [0, 0.1, 0.1, 0.2]),
    .init(scenario: Scenario(images: 192, clusters: 12), gaps: [0, 0, 0.05, 0.1]),
    .init(scenario: Scenario(images: 192, clusters: 12, correlation: 1), gaps: [0, 0.1, 0.2]),
    .init(scenario: Scenario(images: 2000, clusters: 40), gaps: [0, 0.02, 0.05, 0.05]),
    .init(scenario: Scenario(images: 2000, clusters: 40, model: .binary), gaps: [0, 0.05, 0.1]),
  ]

  private static let cells: [CompareRuns.Case] = [
    .init(scenario: Scenario(images: 192, clusters: 12), gaps: [0, 0, 0]),
    .init(scenario: Scenario(images: 192, clusters: 12, model: .binary), gaps: [0, 0, 0, 0]),
    .init(scenario: Scenario(images: 192, clusters: 12, model: .heavy), gaps: [0, 0, 0]),
    .init(scenario: Scenario(images: 2000, clusters: 40), gaps: [0, 0, 0, 0, 0, 0]),
    .init(scenario: Scenario(images: 2000, clusters: 40, correlation: 1), gaps: [0, 0, 0]),
  ]
}
