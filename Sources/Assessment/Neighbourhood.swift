package import ClusterStatistics
import MapScan
import ModelEvaluation

/// A weak neighbourhood on the map, with the clusters that it cuts across.
package struct Neighbourhood: Sendable {
  /// Rows of the image table, the centre first.
  package let rows: [Int]
  /// Mean F1 of its images.
  package let mean: Double
  /// Mean F1 of all other judged images.
  package let meanElsewhere: Double
  /// Share of shuffled maps that hold a neighbourhood at least as weak.
  package let pValue: Double
  /// What bringing its images to the mean of the others would gain, less the luck of being named.
  package let gain: ExpectedGain?
  /// Its clusters with the number of its images in each, most first; noise is -1.
  package let clusters: [(id: Int, count: Int)]

  /// Weak neighbourhoods among the judged images, strongest first; the scan has paid for looking
  /// everywhere, and gets its share of the false-discovery rate.
  static func places(
    _ scores: UnitScores, on set: SplitSet, _ criteria: Assessment.Criteria
  ) -> [WeakNeighbourhood] {
    scores.weakPlaces(
      on: set, minImages: criteria.minImages,
      significance: FindingShare.place * criteria.falseDiscoveryRate)
  }

  /// What is told of weak neighbourhoods.
  ///
  /// - Parameter judgement: Of the clusters on the same images.
  static func list(
    _ places: [WeakNeighbourhood], _ scores: UnitScores, _ judgement: Judgement,
    _ criteria: Assessment.Criteria
  ) -> [Neighbourhood] {
    places.map { Neighbourhood($0, scores, judgement, criteria) }
  }

  private init(
    _ found: WeakNeighbourhood, _ scores: UnitScores, _ judgement: Judgement,
    _ criteria: Assessment.Criteria
  ) {
    let (rows, table) = (found.members, scores.table)
    self.rows = rows
    gain = Self.gain(found, scores, judgement, rate: criteria.falseDiscoveryRate)
    mean = found.inside.mean
    meanElsewhere = found.outside.mean
    pValue = found.pValue
    var counts: [Int: Int] = [:]
    for row in rows where table.clusterIDs[row] != ImageTable.noCluster {
      counts[Int(table.clusterIDs[row]), default: 0] += 1
    }
    clusters = counts.map { (id: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.id) < ($0.count, $1.id) }
  }

  /// As of a weak cluster; the scan's statistic says how far it lies below, its p value what looking
  /// everywhere cost.
  private static func gain(
    _ found: WeakNeighbourhood, _ scores: UnitScores, _ judgement: Judgement, rate: Double
  ) -> ExpectedGain? {
    let images = Sample(found.members.map { scores.table.f1s[$0] })
    guard let images, let overall = judgement.overall, let units = scores.sample(of: found.members)
    else { return nil }
    return ClusterJudgement(
      ofWeakGroup: images, in: overall, units: units, dispersion: judgement.dispersion,
      statistic: found.statistic, adjustedPValue: min(found.pValue / FindingShare.place, 1),
      rate: rate
    ).expectedGain
  }
}
