package import ClusterStatistics
import ModelEvaluation

/// How the images of one cluster of the later evaluation changed.
package struct ClusterChange: Sendable {
  /// Id in the later evaluation.
  package let id: Int
  /// The earlier cluster that it is taken for; `nil` for a new one.
  package let earlier: ClusterMatching.Pair?
  /// Mean F1 in the earlier evaluation of the images measured in both; `nil` when there is none.
  package let before: Double?
  /// Mean F1 in the later evaluation of the same images.
  package let after: Double?
  /// Differences, later less earlier, with their evidence among all clusters.
  package let judgement: PairedJudgement
  /// The image that lost most, as rows in both tables; `nil` when none is measured in both.
  package let worst: ImagePairs.Pair?

  /// Id of its section in the page.
  package var sectionID: String { ReportSection.cluster(id).id }
  /// Number of images measured in both.
  package var count: Int { judgement.differences?.count ?? 0 }
  /// Mean difference; `nil` when no image is measured in both.
  package var difference: Double? { judgement.differences?.mean }
  /// 95 % interval of the mean difference; `nil` for fewer than two images.
  package var interval: ClosedRange<Double>? { judgement.test?.interval }
  /// Whether it has enough images to be judged by itself.
  package var isJudged: Bool { judgement.adjustedPValue != nil }
  /// Whether it changed beyond chance.
  package var isEvident: Bool { [.better, .worse].contains(judgement.verdict) }
}

extension ClusterChange {
  /// Changes of all later clusters, greatest loss first, on the splits that clusters are judged on.
  static func list(
    _ scores: PairedScores, _ assessment: Assessment, _ matching: ClusterMatching
  ) -> [ClusterChange] {
    var pairsByID: [Int: [ImagePairs.Pair]] = [:]
    for pair in scores.pairs {
      let id = scores.clusters(pair).later
      guard id != Cluster.noiseID else { continue }
      pairsByID[id, default: []].append(pair)
    }
    let ids = pairsByID.keys.sorted()
    let set = assessment.judgedSplits.set
    let comparable = ids.map { id in
      (pairsByID[id] ?? []).filter { scores.isComparable($0, on: set) }
    }
    let changes = comparable.map(scores.change)
    let judgements = PairedJudgement.judge(
      changes.map { $0?.differences }, falseDiscoveryRate: assessment.criteria.falseDiscoveryRate,
      minImages: assessment.criteria.minImages)
    let earlier = Dictionary(uniqueKeysWithValues: matching.pairs.map { ($0.later, $0) })
    return ids.indices.map { place in
      ClusterChange(
        id: ids[place], earlier: earlier[ids[place]], before: changes[place]?.before.mean,
        after: changes[place]?.after.mean, judgement: judgements[place],
        worst: worst(comparable[place], scores))
    }
    .sorted { ($0.difference ?? 2, $0.id) < ($1.difference ?? 2, $1.id) }
  }

  private static func worst(
    _ pairs: [ImagePairs.Pair], _ scores: PairedScores
  ) -> ImagePairs.Pair? {
    pairs.filter { scores.difference($0).isFinite }
      .min { scores.difference($0) < scores.difference($1) }
  }
}
