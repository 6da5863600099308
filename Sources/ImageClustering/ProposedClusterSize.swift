import ClusterStatistics
package import ModelEvaluation

/// The least cluster that is worth finding: one whose weakness can be told from chance.
package struct ProposedClusterSize: Sendable, Equatable {
  /// Images of a cluster, at least ``least``.
  package let images: Int
  /// Images of a cluster in which a gap shows; `nil` where it shows in none.
  package let telling: Int?
  /// Why.
  let reason: Reason

  /// What decided.
  enum Reason: Sendable, Equatable {
    /// From here on a gap in F1 shows among so many scored images.
    case gapShows(scored: Int)
    /// It takes more to show the gap, but then there would be too few clusters.
    case tooFewImages(needed: Int?, scored: Int)
    /// No image has a score.
    case nothingScored
  }

  /// No smaller cluster gets a verdict.
  static let least = 5
  /// So many clusters of the least size must have room, or the images are one heap.
  private static let clusters = 10
  /// Difference in F1 that should not go unseen.
  static let gap = 0.25

  /// From the scores of all images.
  package init(_ table: ImageTable) {
    guard let scores = Sample(table.f1s) else {
      images = Self.least
      telling = nil
      reason = .nothingScored
      return
    }
    let needed = ScoreDispersion(within: [scores]).flatMap {
      DetectableGap(dispersion: $0)
        .clusterSize(for: Self.gap, of: scores.count, smallest: Self.least)
    }
    telling = needed
    let most = max(Self.least, table.count / Self.clusters)
    if let needed, needed <= most {
      images = needed
      reason = .gapShows(scored: scores.count)
    } else {
      images = most
      reason = .tooFewImages(needed: needed, scored: scores.count)
    }
  }

  /// One sentence.
  package var sentence: String {
    switch reason {
    case .gapShows(let scored):
      "min_cluster_size \(images): the least at which \(scored) scored images show an F1 gap of"
        + " \(Self.gap)"
    case .tooFewImages(let needed?, let scored):
      "min_cluster_size \(images), so that there can be several clusters; \(scored) scored images show"
        + " an F1 gap of \(Self.gap) in clusters of \(needed) and more"
    case .tooFewImages(nil, let scored):
      "min_cluster_size \(images): \(scored) scored images show an F1 gap of \(Self.gap) in no cluster"
    case .nothingScored:
      "min_cluster_size \(images): no image has a score to tell clusters apart by"
    }
  }
}
