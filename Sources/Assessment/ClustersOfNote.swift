/// The clusters that get a section of their own.
package enum ClustersOfNote {
  /// Most weak clusters with a section.
  static let mostWeak = 12
  /// How many sections there are at least, as far as there are measured clusters.
  static let atLeast = 6

  /// Weak clusters, then those with the lowest estimates, noise at the end.
  ///
  /// Clusters too small to judge come in only where there are too few others.
  package static func list(_ assessment: Assessment) -> [ClusterAssessment] {
    let weak = assessment.clusters(.weak).prefix(mostWeak)
    let large = assessment.clusters(.notDistinguishable) + assessment.clusters(.strong)
    let others = (large + assessment.clusters(.tooFewImages))
      .prefix(max(0, atLeast - weak.count))
    let noise = assessment.noise.map { [$0] } ?? []
    return weak + others + noise.filter { $0.numImages > 0 }
  }
}
