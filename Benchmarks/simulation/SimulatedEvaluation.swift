import ClusterStatistics
import Numerics

/// One evaluation of a scenario.
struct SimulatedEvaluation {
  var clusters: [Int32] = []
  var groups: [Int32] = []
  var outcomes: [ImageModel.Outcome] = []
  var xs: [Double] = []
  var ys: [Double] = []
  /// Split of each image: 0 training, 1 validation, 2 test.
  var splits: [UInt8] = []
  let clusterCount: Int

  init(_ scenario: Scenario, _ random: inout SplitMix64) {
    let sizes = scenario.sizes(&random)
    clusterCount = scenario.clusters
    for (cluster, size) in sizes.enumerated() {
      add(
        size, cluster: Int32(cluster), gap: cluster < scenario.weak ? scenario.gap : 0, scenario,
        &random)
    }
    let rest = max(scenario.images - clusters.count, 0)
    add(rest, cluster: -1, gap: scenario.noiseGap, scenario, &random)
  }

  private mutating func add(
    _ count: Int, cluster: Int32, gap: Double, _ scenario: Scenario, _ random: inout SplitMix64
  ) {
    let spread = random.unit()
    let centre = (random.unit() * 30, random.unit() * 30)
    let width = cluster < 0 ? 8 : 0.3 + 0.4 * random.unit()
    let training = scenario.trainingShare(&random)
    var left = count
    while left > 0 {
      let frames = scenario.correlation == nil ? 1 : min(left, 5 + random.below(6))
      let place = (centre.0 + width * random.normal(), centre.1 + width * random.normal())
      let split = scenario.split(training: training, &random)
      let gap = split == 0 ? (scenario.isLearned ? 0 : gap) - scenario.bonus : gap
      let shared = scenario.model.draw(gap: gap, spread: spread, &random)
      let group = (groups.last ?? -1) + 1
      for _ in 0..<frames {
        let own = scenario.model.draw(gap: gap, spread: spread, &random)
        let isShared = random.unit() < (scenario.correlation ?? 0).squareRoot()
        outcomes.append(isShared ? shared : own)
        clusters.append(cluster)
        groups.append(group)
        splits.append(
          scenario.splitsFrames ? scenario.split(training: training, &random) : split)
        xs.append(place.0 + (frames > 1 ? 0.004 * random.normal() : 0))
        ys.append(place.1 + (frames > 1 ? 0.004 * random.normal() : 0))
      }
      left -= frames
    }
  }

  /// The groups, as the user would give them.
  var units: Units { Units(keys: groups.map(Optional.some), rule: .given) }

  var f1s: [Double] { outcomes.map(\.f1) }

  /// Counts where the model has them, else F1.
  func scores(_ model: ImageModel) -> ErrorScores {
    guard model.hasCounts else { return ErrorScores(f1: f1s) }
    return ErrorScores(
      truePositives: outcomes.map(\.truePositives), falsePositives: outcomes.map(\.falsePositives),
      falseNegatives: outcomes.map(\.falseNegatives))
  }
}
