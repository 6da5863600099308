package import ClusterStatistics
import ModelEvaluation

/// How the grouping of images changed: what stayed, what was cut up or joined, what came and went.
package struct GroupingChange: Sendable, Equatable {
  /// Clusters taken for the same; pairs that share too little are left out.
  package let matching: ClusterMatching
  /// Later clusters that are neither an earlier one nor a piece of one.
  package let new: [Int]
  /// Earlier clusters that are neither a later one nor a piece of one.
  package let gone: [Int]

  /// Least Jaccard similarity at which two clusters are taken for the same: that of two equally
  /// large clusters that share half of their images.
  package static let leastSimilarity = 1.0 / 3

  /// Whether the same images are together as before.
  package var isUnchanged: Bool {
    matching.splits.isEmpty && matching.mergers.isEmpty && new.isEmpty && gone.isEmpty
  }

  init(_ scores: PairedScores, _ assessment: Assessment, earlierIDs: Set<Int>) {
    let clusters = scores.pairs.map(scores.clusters)
    let all = ClusterMatching(
      Contingency(
        earlier: clusters.map(\.earlier), later: clusters.map(\.later),
        unclustered: Cluster.noiseID))
    matching = all.keeping { $0.jaccard >= Self.leastSimilarity }
    let later = Set(assessment.clusters.map(\.id))
    new = later.subtracting(matching.pairs.map(\.later))
      .subtracting(matching.splits.flatMap(\.pieces)).subtracting(matching.mergers.map(\.whole))
      .sorted()
    gone = earlierIDs.subtracting(matching.pairs.map(\.earlier))
      .subtracting(matching.mergers.flatMap(\.pieces)).subtracting(matching.splits.map(\.whole))
      .sorted()
  }
}
