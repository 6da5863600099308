/// Table of groups that are known from an earlier evaluation.
extension Simulation {
  private static let clusters = Scenario(
    images: 480, clusters: 12, exact: (weak: 40, others: 40), weak: 1, gap: 0.30)
  private static let biased = Scenario(
    images: 480, clusters: 12, exact: (weak: 40, others: 40), weak: 1, gap: 0.30, bonus: 0.12,
    splitsVary: true)
  private static let large = Scenario(
    images: 2000, clusters: 40, exact: (weak: 60, others: 50), weak: 1, gap: 0.25)
  private static let grouped = Scenario(
    images: 2000, clusters: 40, exact: (weak: 100, others: 48), weak: 1, gap: 0.40, correlation: 1)

  static func printSlices(_ choice: Choice) {
    Table.head(
      "Groups known from before: what a later evaluation says of a cluster that was found weak",
      [
        "scenario", "was lower by", "later evaluation", "slices", "kept by their names",
        "confirmed", "gone", "cannot tell",
      ])
    for (scenario, runs) in [(clusters, 400), (biased, 200), (large, 120), (grouped, 120)]
    where choice.wants(row: scenario.name) {
      for later: SliceRuns.Later in [
        .init(name: "same images, as weak", gap: scenario.gap),
        .init(name: "same images, half as weak", gap: scenario.gap / 2),
        .init(name: "same images, like the others"),
        .init(name: "other images, as weak", gap: scenario.gap, isNew: true),
        .init(name: "other images, like the others", isNew: true),
      ] where scenario.correlation == nil || !later.isNew {
        let said = SliceRuns(scenario, later, runs: choice.runs(runs))
        Table.row(
          [
            scenario.name, ".\(Int((scenario.gap * 100).rounded()))", later.name,
            "\(said.slices)",
          ]
            + [said.patterns, said.confirmed, said.gone, said.cannotTell]
            .map { Table.percent($0, said.slices) })
      }
    }
  }
}
