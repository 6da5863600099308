import PlainText

/// The clusters that get a section of their own.
enum ClustersOfNote {
  /// Most weak clusters with a section.
  static let mostWeak = 12
  /// How many sections there are at least, as far as there are measured clusters.
  static let atLeast = 6

  /// Weak clusters, then those with the lowest estimates, noise at the end.
  ///
  /// Clusters too small to judge come in only where there are too few others.
  static func list(_ assessment: Assessment) -> [ClusterAssessment] {
    let weak = assessment.clusters(.weak).prefix(mostWeak)
    let large = assessment.clusters(.notDistinguishable) + assessment.clusters(.strong)
    let others = (large + assessment.clusters(.tooFewImages))
      .prefix(max(0, atLeast - weak.count))
    let noise = assessment.noise.map { [$0] } ?? []
    return weak + others + noise.filter { $0.numImages > 0 }
  }

  /// Which clusters are listed, on which images, and what an estimate is.
  static func sentence(_ shown: [ClusterAssessment], _ assessment: Assessment) -> String {
    let left = assessment.rows.count - shown.count
    var text =
      "The weak ones first, then the lowest estimates, on "
      + "\(assessment.judgedSplits.imagesInWords). The estimate is the mean drawn toward the mean of "
      + "all clusters, the more so the fewer images a cluster has."
    if left > 0 { text += " \(Phrase.clusters(left)) left out here." }
    return text
  }
}
