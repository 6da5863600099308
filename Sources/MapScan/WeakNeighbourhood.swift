package import ClusterStatistics

/// Images that lie together on the map and score less than the others.
package struct WeakNeighbourhood: Sendable, Equatable {
  /// Row of the image in the middle.
  package let centre: Int
  /// Rows of all images of the neighbourhood, the centre first, then by distance.
  package let members: [Int]
  /// Scores of the members.
  package let inside: Sample
  /// Scores of all other scanned images.
  package let outside: Sample
  /// The deficit in standard deviations of a mean of as many images drawn at random.
  package let statistic: Double
  /// Log-likelihood ratio of a lower mean inside (Kulldorff, Huang and Konty 2009, section 2.3).
  package let logLikelihoodRatio: Double
  /// Share of permuted maps whose weakest neighbourhood is at least as weak.
  package let pValue: Double

  /// The same with other numbers for its rows.
  package func renamed(_ row: (Int) -> Int) -> WeakNeighbourhood {
    WeakNeighbourhood(
      centre: row(centre), members: members.map(row), inside: inside, outside: outside,
      statistic: statistic, logLikelihoodRatio: logLikelihoodRatio, pValue: pValue)
  }

  /// Number of images.
  package var size: Int { members.count }
}
