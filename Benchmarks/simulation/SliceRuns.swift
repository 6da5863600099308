import Assessment
import ModelEvaluation
import Numerics

/// What later evaluations say of the weak clusters that an earlier one told of.
struct SliceRuns {
  /// What became of the weak cluster.
  struct Later {
    var name: String
    /// By how much it lies lower now.
    var gap = 0.0
    /// Whether all images are others, of the same kinds.
    var isNew = false
  }

  /// Slices that were checked, by verdict.
  private(set) var confirmed = 0
  private(set) var gone = 0
  private(set) var cannotTell = 0
  /// Those of them that are kept as what their images share.
  private(set) var patterns = 0
  var slices: Int { confirmed + gone + cannotTell }

  init(_ scenario: Scenario, _ later: Later, runs: Int, seed: UInt64 = 61) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<runs {
      let earlier = SimulatedEvaluation(scenario, &random)
      var after = scenario
      after.gap = later.gap
      let now = later.isNew ? SimulatedEvaluation(after, &random) : earlier.redrawn(after, &random)
      count(
        earlier.named(scenario, from: 0), now.named(scenario, from: later.isNew ? 1_000_000 : 0))
    }
  }

  private mutating func count(_ earlier: Evaluation, _ later: Evaluation) {
    let slices = Slice.list(earlier, Assessment(earlier))
      .filter { $0.name == "Cluster 0" && $0.kind == .weakCluster }
    guard !slices.isEmpty else { return }
    patterns += slices.count(where: \.rule.isPattern)
    for check in SliceCheck.list(slices, in: later, Assessment(later)) {
      switch check.verdict {
      case .confirmed: confirmed += 1
      case .gone: gone += 1
      case .cannotTell: cannotTell += 1
      }
    }
  }
}

extension SimulatedEvaluation {
  /// The same images with every outcome drawn anew; frames of a group are drawn together as before.
  fileprivate func redrawn(
    _ scenario: Scenario, _ random: inout SplitMix64
  ) -> SimulatedEvaluation {
    var later = self
    var shared: [Int32: ImageModel.Outcome] = [:]
    for image in outcomes.indices {
      let deficit = clusters[image] >= 0 && Int(clusters[image]) < scenario.weak ? scenario.gap : 0
      let gap = splits[image] == 0 ? deficit - scenario.bonus : deficit
      let own = scenario.model.draw(gap: gap, spread: 0.5, &random)
      let group = shared[groups[image]] ?? own
      shared[groups[image]] = group
      later.outcomes[image] = scenario.correlation == nil ? own : group
    }
    return later
  }

  /// The evaluation; images of the first cluster say so in their names.
  fileprivate func named(_ scenario: Scenario, from first: Int) -> Evaluation {
    let isGrouped = scenario.correlation != nil
    return evaluation(scenario.model) { image in
      let name = SimulatedEvaluation.name(
        image + (isGrouped ? 0 : first), of: isGrouped ? groups[image] : nil)
      return clusters[image] == 0 ? "glare_\(name)" : name
    }
  }
}
