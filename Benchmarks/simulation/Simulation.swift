import ClusterStatistics

/// Prints how often the statistics cry wolf and how often they find what is there.
///
///     swift run -c release simulation > Benchmarks/simulation.md
///
/// Seeded: the table is the same on every run.
@main enum Simulation {
  static func main() {
    print(introduction)
    printNull()
    printWeakClusters()
    printNeighbourhoods()
  }

  private static let introduction = """
    # What the statistics find, and how often they cry wolf

    Made by `swift run -c release simulation > Benchmarks/simulation.md`; seeded, so that the
    numbers repeat. Per-image F1 is skewed and bounded: `beta` has mean 0.75 and standard deviation
    0.22, `counts` is the F1 of one to six objects an image, `unequal` a beta distribution whose
    standard deviation differs by cluster from 0.12 to 0.32. Cluster sizes are skewed, 2 and more.
    Clusters are judged at a false-discovery rate of 0.10 with at least 5 images, neighbourhoods at
    p 0.05. "Covers" is the share of clusters whose true mean lies in their 95 % interval; "right
    place" means that more than half of the planted images were found and more than half of the
    found ones were planted.
    """

  private static func printNull() {
    print("\n## No weak cluster\n")
    print("| shape | F1 | runs | any weak | any strong | either | either, plain Welch |")
    print("|---|---|--:|--:|--:|--:|--:|")
    for shape in [Shape.documented, .larger] {
      for model in ScoreModel.allCases {
        let runs = shape.images < 1000 ? 4000 : 1000
        let outcome = ClusterSimulation(shape: shape, model: model, weakClusters: 0, runs: runs)
          .run(seed: 11)
        print(
          "| \(shape.name) | \(model) | \(runs) | \(percent(outcome.runsWithWeak, runs)) | "
            + "\(percent(outcome.runsWithStrong, runs)) | "
            + "\(percent(outcome.runsWithCall, runs)) | "
            + "\(percent(outcome.runsWithUnguardedCall, runs)) |")
      }
    }
  }

  private static func printWeakClusters() {
    print("\n## Three weak clusters: F1 0.50 against 0.75, at least 8 images\n")
    print(
      "| shape | F1 | runs | found | false calls | in last 3, raw | shrunken | raw interval covers | shrunken |"
    )
    print("|---|---|--:|--:|--:|--:|--:|--:|--:|")
    for shape in [Shape.documented, .larger] {
      for model in ScoreModel.allCases {
        let runs = shape.images < 1000 ? 4000 : 1000
        let outcome = ClusterSimulation(shape: shape, model: model, weakClusters: 3, runs: runs)
          .run(seed: 12)
        // The mean of counted objects' F1 is not exactly the share of objects found.
        let isMeanKnown = model != .counts
        print(
          "| \(shape.name) | \(model) | \(runs) | \(percent(outcome.rightCalls, 3 * runs)) | "
            + "\(percent(outcome.calls - outcome.rightCalls, outcome.calls)) | "
            + "\(percent(outcome.rawBottom, 3 * runs)) | "
            + "\(percent(outcome.shrunkenBottom, 3 * runs)) | "
            + "\(isMeanKnown ? percent(outcome.rawCovered, outcome.intervals) : "") | "
            + "\(isMeanKnown ? percent(outcome.shrunkenCovered, outcome.intervals) : "") |")
      }
    }
  }

  private static func printNeighbourhoods() {
    print("\n## One weak neighbourhood: 15 images at F1 0.50, cut into five clusters of 3\n")
    print("| shape | planted | runs | scan significant | right place | any cluster weak |")
    print("|---|---|--:|--:|--:|--:|")
    for shape in [Shape.documented, .larger] {
      for isPlanted in [false, true] {
        let runs = shape.images < 1000 ? 1000 : 200
        let outcome = ScanSimulation(shape: shape, isPlanted: isPlanted, runs: runs).run(seed: 13)
        print(
          "| \(shape.name) | \(isPlanted ? "yes" : "no") | \(runs) | "
            + "\(percent(outcome.significant, runs)) | "
            + "\(isPlanted ? percent(outcome.found, runs) : "") | "
            + "\(percent(outcome.runsWithWeakCluster, runs)) |")
      }
    }
  }

  /// A share with one decimal, rounded half up.
  private static func percent(_ count: Int, _ total: Int) -> String {
    guard total > 0 else { return "" }
    let tenths = (2000 * count + total) / (2 * total)
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
