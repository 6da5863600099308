/// Table of groups that only one kind of evidence shows.
extension Simulation {
  static func printGroups() {
    Table.head(
      "Nothing planted, groups seen only one way: runs whose page says something",
      [
        "scenario", "groups in", "runs", "weak", "strong", "place on the map",
        "missing from training", "never tested", "weak noise", "anything",
      ])
    for evidence in [GroupEvidence.places, .sources, .vectors] {
      for correlation in [0.04, 0.16, 0.6, 1] {
        for (images, clusters) in [(192, 20), (2000, 40)] {
          row(Scenario(images: images, clusters: clusters, correlation: correlation), evidence)
        }
      }
    }
    for evidence in [GroupEvidence.names, .places, .sources, .vectors] {
      row(
        Scenario(images: 2000, clusters: 40, correlation: 1, splitsFrames: true), evidence)
    }
  }

  private static func row(_ scenario: Scenario, _ evidence: GroupEvidence) {
    let runs = scenario.images > 1000 ? 60 : 200
    let said = PageRuns(scenario, runs: runs, seenBy: evidence)
    Table.row(
      [scenario.name, evidence.rawValue, "\(runs)"]
        + [
          said.weak, said.strong, said.place, said.missing, said.untested, said.noise, said.any,
        ].map { Table.percent($0, runs) })
  }
}
