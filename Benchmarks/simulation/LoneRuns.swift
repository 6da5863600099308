import Assessment
import ClusterStatistics
import ModelEvaluation
import Numerics

/// Which images are told to fail alone where one does, all of its objects missed.
struct LoneRuns {
  /// Runs that name the image.
  private(set) var found = 0
  /// Runs that name another one.
  private(set) var runsWithFalse = 0
  /// Runs in which its cluster is not weak and at or above the mean, as it must be to be looked at.
  private(set) var doingWell = 0

  init(_ scenario: Scenario, objects: Int, runs: Int, seed: UInt64 = 81) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<runs {
      var simulated = SimulatedEvaluation(scenario, &random)
      // In the largest cluster, so that rates of others are known.
      let sizes = Dictionary(grouping: simulated.clusters.filter { $0 >= 0 }) { $0 }
      let largest = sizes.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
      let image = simulated.clusters.firstIndex { $0 == largest } ?? 0
      if objects > 0 {
        simulated.outcomes[image] = ImageModel.Outcome(falseNegatives: Double(objects), f1: 0)
      }
      let assessment = Assessment(simulated.evaluation(scenario.model))
      let told = assessment.loneBadImages.map(\.row)
      let cluster = assessment.clusters.first { Int32($0.id) == largest }
      let isGood = (cluster?.judged.f1Mean ?? 0) >= assessment.judgedMean ?? 1
      doingWell += isGood && cluster?.verdict != .weak ? 1 : 0
      found += objects > 0 && told.contains(image) ? 1 : 0
      runsWithFalse += told.contains { objects == 0 || $0 != image } ? 1 : 0
    }
  }
}

/// Table of images that fail alone.
extension Simulation {
  static func printLone() {
    Table.head(
      "One image of the largest cluster misses all of its objects: which images are told to fail alone",
      [
        "scenario", "objects", "runs", "told", "told if its cluster does well",
        "runs that tell of another",
      ])
    for (images, clusters) in [(192, 20), (2000, 40)] {
      for objects in [0, 2, 4, 6, 10] {
        let scenario = Scenario(images: images, clusters: clusters)
        let runs = images > 1000 ? 60 : 200
        let said = LoneRuns(scenario, objects: objects, runs: runs)
        Table.row([
          scenario.name, objects > 0 ? "\(objects)" : "none planted", "\(runs)",
          objects > 0 ? Table.percent(said.found, runs) : "",
          objects > 0 ? Table.percent(said.found, said.doingWell) : "",
          Table.percent(said.runsWithFalse, runs),
        ])
      }
    }
  }
}
