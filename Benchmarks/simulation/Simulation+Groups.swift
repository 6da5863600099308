/// Table of groups that only one kind of evidence shows.
extension Simulation {
  /// Correlations, with shares of runs that said anything before groups were looked for in no cluster, in
  /// small ones and where most are one video; 192 images, then 2,000.
  private static let earlier: [(GroupEvidence, [(correlation: Double, before: [String])])] = [
    (
      .places,
      [
        (0.04, ["14.0", "10.0"]), (0.16, ["23.0", "18.3"]), (0.6, ["50.5", "68.3"]),
        (1, ["71.0", "93.3"]),
      ]
    ),
    (
      .sources,
      [
        (0.04, ["5.0", "5.0"]), (0.16, ["4.0", "5.0"]), (0.6, ["6.0", "5.0"]), (1, ["6.5", "6.7"]),
      ]
    ),
    (
      .vectors,
      [
        (0.04, ["49.5", "6.7"]), (0.16, ["56.5", "18.3"]), (0.6, ["74.0", "68.3"]),
        (1, ["83.0", "86.7"]),
      ]
    ),
  ]

  static func printGroups() {
    Table.head(
      "Nothing planted, groups seen only one way: runs whose page says something",
      [
        "scenario", "groups in", "runs", "weak", "strong", "place on the map",
        "missing from training", "never tested", "weak noise", "anything, before", "anything",
      ])
    for (evidence, cases) in earlier {
      for (correlation, before) in cases {
        for (size, before) in zip([(192, 20), (2000, 40)], before) {
          row(
            Scenario(images: size.0, clusters: size.1, correlation: correlation), evidence, before)
        }
      }
    }
    let spread = Scenario(images: 2000, clusters: 40, correlation: 1, splitsFrames: true)
    for (evidence, before) in [
      (GroupEvidence.names, "5.0"), (.places, "16.7"), (.sources, "3.3"), (.vectors, "11.7"),
    ] {
      row(spread, evidence, before)
    }
  }

  private static func row(_ scenario: Scenario, _ evidence: GroupEvidence, _ before: String) {
    let runs = scenario.images > 1000 ? 60 : 200
    let said = PageRuns(scenario, runs: runs, seenBy: evidence)
    Table.row(
      [scenario.name, evidence.rawValue, "\(runs)"]
        + [said.weak, said.strong, said.place, said.missing, said.untested, said.noise]
        .map { Table.percent($0, runs) } + [before, Table.percent(said.any, runs)])
  }
}
