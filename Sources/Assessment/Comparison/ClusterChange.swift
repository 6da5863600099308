package import ClusterStatistics
import ModelEvaluation

/// How the images of one group changed: a cluster of the later evaluation, its noise, or a cluster of
/// the baseline that is none of the later ones.
package struct ClusterChange: Sendable {
  /// Which group it is.
  package let group: Group
  /// The earlier cluster that it is taken for; `nil` for a new one.
  package let earlier: ClusterMatching.Pair?
  /// What its images share and others do not; `nil` where nothing is known.
  package let trait: ClusterTrait?
  /// What changed, judged among all groups; `nil` when no image is measured in both.
  package let change: PairedChange?
  /// Which images that is about; `nil` when no image is measured in both.
  package let images: SplitSet?
  /// The image that lost most, as rows in both tables; `nil` when none is measured in both.
  package let worst: ImagePairs.Pair?

  /// A group of images that is followed from one evaluation to the next.
  package enum Group: Sendable, Equatable {
    /// A cluster of the later evaluation.
    case cluster(Int)
    /// The images in no cluster of the later evaluation.
    case noise
    /// A cluster of the baseline that no later one is taken for.
    case baseline(Int)
  }

  /// Id in the evaluation that has the group; -1 for noise.
  package var id: Int {
    switch group {
    case .cluster(let id), .baseline(let id): id
    case .noise: Cluster.noiseID
    }
  }
  /// Id of its section in the page; `nil` for a cluster of the baseline.
  package var sectionID: String? {
    switch group {
    case .cluster(let id): ReportSection.cluster(id).id
    case .noise: ReportSection.noise.id
    case .baseline: nil
    }
  }
  /// Id of the later evaluation that it has; `nil` for a cluster of the baseline.
  package var laterID: Int? { sectionID.map { _ in id } }
  /// Whether it is of a cluster of the later evaluation.
  package var isOfCluster: Bool {
    if case .cluster = group { true } else { false }
  }
  /// What can be said.
  package var verdict: PairedJudgement.Verdict { change?.verdict ?? .unmeasured }
  /// Number of that cluster in the earlier evaluation; `nil` for a new one.
  package var earlierID: Int? { earlier?.earlier }
  /// Mean F1 in the earlier evaluation of the images measured in both.
  package var before: Double? { change?.before }
  /// Mean F1 in the later evaluation of the same images.
  package var after: Double? { change?.after }
  /// Number of images measured in both.
  package var count: Int { change?.count ?? 0 }
  /// Mean difference; `nil` when no image is measured in both.
  package var difference: Double? { change?.difference }
  /// 95% interval of the mean difference; `nil` for fewer than two units.
  package var interval: ClosedRange<Double>? { change?.interval }
  /// Whether it has enough units to be judged by itself.
  package var isJudged: Bool { change?.isJudged ?? false }
  /// Whether it changed beyond chance.
  package var isEvident: Bool { change?.isEvident ?? false }
}

extension ClusterChange {
  /// Changes of all groups, greatest loss first, those without a measured pair last.
  static func list(
    _ evidence: PairedEvidence, _ scores: PairedScores, _ sets: [SplitSet],
    _ matching: ClusterMatching, _ assessment: Assessment
  ) -> [ClusterChange] {
    let groups = groups(evidence, scores, matching)
    let criteria = assessment.criteria
    let traits = Dictionary(
      uniqueKeysWithValues: assessment.clusters.map { ($0.id, $0.traits.first) })
    let changes = evidence.changes(
      groups.map(\.pairs), rate: criteria.falseDiscoveryRate, minImages: criteria.minImages)
    let earlier = Dictionary(uniqueKeysWithValues: matching.pairs.map { ($0.later, $0) })
    return zip(groups, changes).map { group, change in
      var known: ClusterMatching.Pair?
      var trait: ClusterTrait?
      if case .cluster(let id) = group.group { (known, trait) = (earlier[id], traits[id] ?? nil) }
      return ClusterChange(
        group: group.group, earlier: known, trait: trait, change: change,
        images: change.map { sets[$0.level] },
        worst: evidence.worst(of: group.pairs, change))
    }
    .enumerated().sorted {
      ($0.element.difference ?? 2, $0.offset) < ($1.element.difference ?? 2, $1.offset)
    }
    .map(\.element)
  }

  /// Later clusters by id, noise, then the baseline's own clusters by id, each with its pairs.
  private static func groups(
    _ evidence: PairedEvidence, _ scores: PairedScores, _ matching: ClusterMatching
  ) -> [(group: Group, pairs: [Int])] {
    let clusters = evidence.pairs.map(scores.clusters)
    let later = Dictionary(grouping: clusters.indices) { clusters[$0].later }
    let earlier = Dictionary(grouping: clusters.indices) { clusters[$0].earlier }
    let known = Set(matching.pairs.map(\.earlier)).union([Cluster.noiseID])
    let own = earlier.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
    let noise = later[Cluster.noiseID].map { [(group: Group.noise, pairs: $0)] } ?? []
    return later.filter { $0.key != Cluster.noiseID }.sorted { $0.key < $1.key }
      .map { (group: .cluster($0.key), pairs: $0.value) }
      + noise + own.map { (group: .baseline($0.key), pairs: $0.value) }
  }
}
