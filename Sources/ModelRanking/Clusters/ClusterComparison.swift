package import Assessment
import ClusterStatistics
import ModelEvaluation

/// The models side by side in every cluster of the map of one of them.
package struct ClusterComparison: Sendable {
  /// Position of the model whose clusters these are.
  package let source: Int
  /// The images that clusters are judged on.
  package let judged: JudgedSplits
  /// Clusters by id, then noise, then images that are not in the map.
  package let clusters: [Row]

  /// Images that are looked at together.
  package enum Group: Sendable, Equatable {
    /// A cluster of the map.
    case cluster(Int)
    /// Images in no cluster of the map.
    case noise
    /// Images that the map does not have.
    case outside
  }

  /// One cluster.
  package struct Row: Sendable, Equatable {
    /// Which one.
    package let group: Group
    /// Images that all models were measured on.
    package let images: Int
    /// Units that they count as.
    package let units: Int
    /// Mean F1 of each model; empty where no image is measured.
    package let means: [Double]
    /// P value of each model being below the best, adjusted over all clusters and models; `nil` where
    /// there are too few units.
    package let adjustedPValues: [Double?]
    /// Whether each model is below the best of the cluster beyond chance.
    package let isBelow: [Bool]

    /// Whether it has enough units to be judged.
    package var isJudged: Bool { adjustedPValues.contains { $0 != nil } }
    /// Whether models differ in it beyond chance.
    package var differs: Bool { isBelow.contains(true) }
    /// Position of the model with the highest mean, the first of equal ones; `nil` without a mean.
    package var best: Int? {
      means.max().flatMap { most in means.firstIndex(of: most) }
    }
  }

  /// Clusters in which models differ beyond chance.
  package var differing: [Row] { clusters.filter(\.differs) }
  /// Clusters that were judged.
  package var judgedCount: Int { clusters.count(where: \.isJudged) }
}

extension ClusterComparison {
  /// Compares models in clusters; `nil` where no evaluation has any.
  init?(_ images: MeasuredImages, _ criteria: Assessment.Criteria) {
    guard let source = images.tables.firstIndex(where: { $0.clusterIDs.contains { $0 >= 0 } })
    else { return nil }
    self.source = source
    let table = images.tables[source]
    let ids = images.rows[source].map { table.clusterIDs[$0] }
    let groups = Self.groups(ids)
    let units = images.units
    judged = JudgedSplits(criteria.judgedSplits, minImages: criteria.minImages) { set in
      groups.map { group in units.of(group.images.filter { images.isIn(set, $0) }).count }
    }
    let set = judged.set
    let members = groups.map { group in group.images.filter { images.isIn(set, $0) } }
    let scores = ModelScores(
      images.scores, levels: [Int](repeating: 0, count: ids.count), units: units)
    let cells = ClusterCells(scores, clusters: members, smallest: criteria.minImages)
    clusters = groups.indices.map { place in
      Row(
        groups[place].group, images: members[place], scores, cells.adjusted[place],
        rate: criteria.falseDiscoveryRate)
    }
  }

  private static func groups(_ ids: [Int32]) -> [(group: Group, images: [Int])] {
    let members = Dictionary(grouping: ids.indices) { ids[$0] }
    let order = members.keys.sorted { one, other in
      (one < 0 ? 1 : 0, one < 0 ? -Int(one) : Int(one))
        < (other < 0 ? 1 : 0, other < 0 ? -Int(other) : Int(other))
    }
    return order.map { id in
      let group: Group =
        id == ImageTable.noCluster ? .outside : id < 0 ? .noise : .cluster(Int(id))
      return (group, members[id] ?? [])
    }
  }
}

extension ClusterComparison.Row {
  fileprivate init(
    _ group: ClusterComparison.Group, images: [Int], _ scores: ModelScores,
    _ adjusted: [Double?], rate: Double
  ) {
    self.group = group
    self.images = images.count
    units = scores.units.of(images).count
    means =
      images.isEmpty
      ? []
      : scores.values.map { values in
        images.reduce(0) { $0 + values[$1] } / Double(images.count)
      }
    adjustedPValues = adjusted
    isBelow = adjusted.map { $0.map { $0 <= rate } ?? false }
  }
}
