import ClusterStatistics
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
  /// Its clusters with the number of its images in each, most first; noise is -1.
  package let clusters: [(id: Int, count: Int)]

  /// Weak neighbourhoods among the judged images, strongest first; the scan has paid for looking
  /// everywhere, and gets its share of the false-discovery rate.
  static func list(
    in table: ImageTable, _ scores: UnitScores, on set: SplitSet, _ criteria: Assessment.Criteria
  ) -> [Neighbourhood] {
    let significance = FindingShare.place * criteria.falseDiscoveryRate
    return scores.weakPlaces(
      on: set, minImages: criteria.minImages, significance: significance
    )
    .map { Neighbourhood($0, rows: $0.members, table) }
  }

  private init(_ found: WeakNeighbourhood, rows: [Int], _ table: ImageTable) {
    self.rows = rows
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
}
