import ClusterStatistics

/// The least min_cluster_size at which a weak cluster would be found.
package struct ClusterSizeAdvice: Sendable, Equatable {
  /// The size, in images as HDBSCAN counts them: of all splits.
  package let images: Int
  /// On which images clusters of that size are to be judged.
  package let set: SplitSet

  /// A difference of F1 that should not go unseen.
  package static let deficit = 0.25
  /// Fewest clusters that are worth telling apart.
  private static let fewestClusters = 3

  /// The size at which a deficit of ``deficit`` is found with probability .8, on the strictest images
  /// that leave three clusters so large; `nil` where none do.
  package init?(_ assessment: Assessment) {
    guard let gap = assessment.detectable else { return nil }
    let all = assessment.imageCount
    // The advice names one set, and who judges on one pays for one look.
    for (set, units) in assessment.judgeable where units > 0 {
      guard
        let size = gap.on(look: 1).clusterSize(
          for: Self.deficit, of: units, smallest: assessment.criteria.minImages)
      else { continue }
      let images = (size * all + units - 1) / units
      if images * Self.fewestClusters <= all {
        self.images = images
        self.set = set
        return
      }
    }
    return nil
  }
}
