import ClusterStatistics
import Numerics

/// A kind of evaluation: how many images in how many clusters, scored how, with what planted.
struct Scenario {
  var images: Int
  var clusters: Int
  var model = ImageModel.counts
  /// Sizes of 2 to 6 as in the documented example, instead of skewed ones.
  var isSmall = false
  /// Exact sizes of weak and of other clusters, instead of skewed ones.
  var exact: (weak: Int, others: Int)?
  /// Clusters that are truly weaker, each of at least so many images, and by how much.
  var weak = 0
  var weakest = 8
  var gap = 0.0
  /// By how much the images of no cluster are truly weaker.
  var noiseGap = 0.0
  /// Images come in groups of 5 to 10 frames whose outcomes correlate so much; `nil` for none.
  var correlation: Double?
  /// Shares of test and of validation images; groups stay together.
  var heldOut = (test: 0.1, valid: 0.2)
  /// By how much training images score better.
  var bonus = 0.0
  /// Whether the share of training images differs by cluster, Beta with mean as usual and deviation .2.
  var splitsVary = false
  /// Whether frames of one group are dealt to the splits one by one; else a group is in one split.
  var splitsFrames = false
  /// Whether weak clusters are weak on held-out images alone.
  var isLearned = false

  var name: String {
    let groups = correlation.map { ", groups of 5 to 10, correlation \($0)" } ?? ""
    let training = bonus > 0 ? ", training +.\(Int((bonus * 100).rounded()))" : ""
    let few = heldOut.test < 0.1 ? ", 5% held out" : ""
    return "\(images)/\(clusters) \(model.rawValue)\(isSmall ? ", sizes 2 to 6" : "")\(groups)"
      + "\(splitsFrames ? " over all splits" : "")"
      + "\(training)\(splitsVary ? ", splits vary by cluster" : "")\(few)"
  }

  /// The name with what is planted.
  var plantedName: String {
    "\(name), \(weak) of \(weakest) or more at -.\(Int((gap * 100).rounded()))"
      + (isLearned ? " but in training" : "")
  }

  /// Sizes of the clusters, the weak ones first.
  func sizes(_ random: inout SplitMix64) -> [Int] {
    if let exact {
      return (0..<clusters).map { $0 < weak ? exact.weak : exact.others }
    }
    while true {
      let sizes = isSmall ? small(&random) : skewed(&random)
      guard weak > 0 else { return sizes }
      var large = sizes.indices.filter { sizes[$0] >= weakest }
      guard large.count >= weak else { continue }
      for place in 0..<weak { large.swapAt(place, place + random.below(large.count - place)) }
      let chosen = large.prefix(weak)
      return chosen.map { sizes[$0] }
        + sizes.indices.filter { !chosen.contains($0) }.map { sizes[$0] }
    }
  }

  private func small(_ random: inout SplitMix64) -> [Int] {
    (0..<clusters).map { _ in 2 + random.below(5) }
  }

  /// Sizes of 2 and more as HDBSCAN's are; a twelfth of the images is in none.
  private func skewed(_ random: inout SplitMix64) -> [Int] {
    let weights = (0..<clusters).map { _ in random.gamma(0.8) }
    let total = weights.reduce(0, +)
    var sizes = [Int](repeating: 2, count: clusters)
    for _ in 0..<(images - images / 12 - 2 * clusters) {
      var place = random.unit() * total
      var index = 0
      while index < clusters - 1, place >= weights[index] {
        place -= weights[index]
        index += 1
      }
      sizes[index] += 1
    }
    return sizes
  }
}
