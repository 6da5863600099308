import ClusterStatistics
import Numerics

extension Scenario {
  /// Share of training images of a cluster.
  func trainingShare(_ random: inout SplitMix64) -> Double {
    let usual = 1 - heldOut.test - heldOut.valid
    return splitsVary ? random.beta(mean: usual, deviation: 0.2) : usual
  }

  /// The split of a group: 0 training, 1 validation, 2 test.
  func split(training: Double, _ random: inout SplitMix64) -> UInt8 {
    guard random.unit() >= training else { return 0 }
    return random.unit() < heldOut.test / (heldOut.test + heldOut.valid) ? 2 : 1
  }
}
