package import ClusterStatistics
package import ModelEvaluation

/// What changed from an earlier evaluation, the baseline, to a later one.
///
/// Scores are compared image by image on the images that both evaluations hold; that an image is
/// hard or easy then cancels out. Clusters are those of the later evaluation: for each, the images
/// that it shares with the baseline, wherever they were grouped then; and those of the baseline that
/// no later one is taken for. Cluster ids mean nothing from run to run, so `ClusterMatching` says
/// which earlier cluster a later one was. Each is looked at on test images, then with validation
/// images, then on all (`PairedLadder`).
public struct Comparison: Sendable {
  /// Whether the images could be matched.
  package let matching: Matching
  /// Overall scores, split by split and over all images.
  public let lines: [Line]
  /// Overall change on the strictest images that tell; without matched images it holds the two scores
  /// alone.
  public let overall: Line?
  /// Whether every image is in both evaluations and scores as before.
  public let isUnchanged: Bool
  /// The images looked at, strictest first: what levels of changes mean.
  package let sets: [SplitSet]
  /// Clusters of the later evaluation that share images with the baseline, its noise, and clusters of
  /// the baseline that are none of the later ones; greatest loss first, those without a measured
  /// pair last; empty when images cannot be matched.
  package let clusters: [ClusterChange]
  /// Classes that got worse, the greatest loss first.
  package let classes: [ClassChange]
  /// Which images belong together, and which are new or gone; `nil` when they cannot be matched.
  package let images: ImageChanges?
  /// How the grouping changed; `nil` when images cannot be matched.
  package let grouping: GroupingChange?
  /// Settings that differ.
  package let settings: [SettingChange]
  /// How the changes were judged.
  package let criteria: Assessment.Criteria

  /// Whether images of two evaluations can be matched, and why not.
  package enum Matching: Sendable, Equatable {
    /// Most images are known in both.
    case matched
    /// One of the evaluations, or both, has no per-image records.
    case noRecords(earlier: Bool, later: Bool)
    /// Fewer than a tenth of the smaller evaluation's images are in both.
    case tooFewShared(shared: Int, earlier: Int, later: Int)
  }

  /// Smallest share of the smaller evaluation's images that must be in both.
  ///
  /// Below it the pairs say nothing about the rest, and equal names may be coincidence.
  package static let leastShare = 0.1

  /// Compares an assessed evaluation with an earlier one.
  package init(_ later: Evaluation, _ assessment: Assessment, earlier: Evaluation) {
    criteria = assessment.criteria
    settings = SettingChange.list(from: earlier, to: later)
    let judged = assessment.judgedSplits
    sets = judged.isRequested ? [judged.set] : SplitSet.allCases
    let earlierOverall = OverallScores(earlier, grouping: criteria.grouping)
    let pairs = Self.pairs(earlier, later)
    matching = pairs.matching
    guard let images = pairs.images, let before = earlier.images, let after = later.images else {
      lines = Line.unpaired(earlierOverall, assessment.overall)
      overall = Line.headline(lines, judged)
      (clusters, classes, self.images, grouping, isUnchanged) = ([], [], nil, nil, false)
      return
    }
    let paired = PairedScores(images, before, after, units: assessment.units)
    lines = Line.paired(earlierOverall, assessment.overall, paired, criteria)
    let sets = self.sets
    let evidence = PairedEvidence(paired) { pair in
      sets.firstIndex { paired.isComparable(pair, on: $0) }
    }
    overall = Line.headline(evidence, sets, earlierOverall, assessment.overall, criteria)
    isUnchanged =
      evidence.isUnchanged && evidence.pairs.count == images.pairs.count && images.new.isEmpty
      && images.gone.isEmpty
    let grouping = GroupingChange(
      paired, assessment, earlierIDs: Self.clusterIDs(of: earlier, before))
    self.grouping = grouping
    clusters = ClusterChange.list(evidence, paired, sets, grouping.matching, assessment)
    classes = ClassChange.worse(paired, sets, earlier, later, criteria)
    self.images = ImageChanges(images, paired, on: assessment.judgedSplits.set)
  }

  /// Groups with a given verdict, greatest change first.
  package func clusters(_ verdict: PairedJudgement.Verdict) -> [ClusterChange] {
    let clusters = self.clusters.filter { $0.verdict == verdict }
    return verdict == .better ? clusters.reversed() : clusters
  }

  /// What changed in the clusters of the later evaluation that got worse, by id.
  package var worseClusters: [Int: ClusterChange] {
    Dictionary(uniqueKeysWithValues: clusters(.worse).filter(\.isOfCluster).map { ($0.id, $0) })
  }

  /// Clusters that changed beyond chance, those that got worse first, each with the greatest change first.
  package var changedClusters: [ClusterChange] { clusters(.worse) + clusters(.better) }

  private static func pairs(
    _ earlier: Evaluation, _ later: Evaluation
  ) -> (matching: Matching, images: ImagePairs?) {
    guard let before = earlier.images, let after = later.images else {
      return (.noRecords(earlier: earlier.images == nil, later: later.images == nil), nil)
    }
    let images = ImagePairs(before, after)
    let least = leastShare * Double(min(before.count, after.count))
    guard !images.pairs.isEmpty, Double(images.pairs.count) >= least else {
      return (
        .tooFewShared(shared: images.pairs.count, earlier: before.count, later: after.count), nil
      )
    }
    return (.matched, images)
  }

  private static func clusterIDs(of evaluation: Evaluation, _ table: ImageTable) -> Set<Int> {
    let recorded = Set(table.clusterIDs).subtracting([ImageTable.noCluster]).map(Int.init)
    return Set(evaluation.clusters.map(\.id)).union(recorded).subtracting([Cluster.noiseID])
  }
}
