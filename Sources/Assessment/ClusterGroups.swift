import ClusterStatistics
import ModelEvaluation

/// The clusters of an evaluation with their scores, before anything is judged.
struct ClusterGroups {
  let splitNames: [String]
  let judgedSplits: JudgedSplits
  /// In the order of the document.
  let clusters: [ClusterAssessment]
  /// Noise and images that name no cluster, on the judged splits.
  let outsideClusters: ScoreSummary
  /// Objects on all images; none without per-image records.
  let objects: ObjectCounts
  /// The images as units; `nil` without per-image records.
  let unitScores: UnitScores?
  /// What ``overall`` is taken from.
  private let whole: Whole

  private enum Whole {
    case images(ScoreTable, UnitScores)
    case aggregates([Cluster])
  }

  init(_ evaluation: Evaluation, criteria: Assessment.Criteria) {
    if let images = evaluation.images {
      self.init(evaluation, images: images, criteria: criteria)
    } else {
      self.init(aggregatesOf: evaluation.clusters)
    }
  }

  /// From per-image records: splits can be told apart.
  private init(_ evaluation: Evaluation, images: ImageTable, criteria: Assessment.Criteria) {
    let (units, scores) = UnitScores.found(images, grouping: criteria.grouping) {
      ScoreTable(images, listed: evaluation.clusters)
    }
    let judged = JudgedSplits(
      criteria.judgedSplits, minImages: criteria.minImages,
      unitCounts: { set in
        units.units.isIndependent
          ? scores.measuredCounts(on: set)
          : units.unitCounts(on: set, clusterIDs: scores.rankedIDs)
      })
    let listed = Dictionary(uniqueKeysWithValues: evaluation.clusters.map { ($0.id, $0) })
    splitNames = scores.splits.compactMap(\.self)
    unitScores = units
    whole = .images(scores, units)
    judgedSplits = judged
    clusters = scores.clusterIDs.indices.map { place in
      ClusterAssessment(at: place, of: scores, on: judged.set) { listed[$0] }
    }
    var outside = scores.unclusteredScores(on: judged.set)
    for cluster in clusters where cluster.isNoise { outside.merge(cluster.judged) }
    outsideClusters = outside
    objects = scores.objects
  }

  /// Scores split by split, which take a while.
  func overall() -> OverallScores {
    switch whole {
    case .images(let scores, let units): OverallScores(scores, units: units)
    case .aggregates(let clusters): OverallScores(aggregatesOf: clusters)
    }
  }

  /// Units with an F1 on each set of splits that may be judged, strictest first.
  func judgeable(_ overall: OverallScores) -> [(set: SplitSet, units: Int)] {
    guard let unitScores else { return [(.all, overall.all.measured)] }
    let sets = judgedSplits.isRequested ? [judgedSplits.set] : SplitSet.allCases
    return sets.map { ($0, unitScores.unitCount(on: $0)) }
  }

  /// What a cluster scores on the images that named it, where the judged ones did not.
  func named(
    _ judgement: ClusterJudgement, rows: [Int], on set: SplitSet, _ dispersion: ScoreDispersion?
  ) -> NamedScores? {
    unitScores.flatMap {
      NamedScores(judgement, rows: rows, named: set, judged: judgedSplits.set, $0, dispersion)
    }
  }

  /// How the units of clusters divide between training and held-out images, noise taking part in
  /// the whole; a unit with images on both sides counts on both.
  ///
  /// `nil` where the input knows no training or no held-out images at all.
  func coverage(
    _ ranked: [ClusterAssessment], noise: ClusterAssessment?, _ criteria: Assessment.Criteria
  ) -> [SplitCoverage]? {
    let heldOut = splitNames.indices.filter { Split(splitNames[$0]).isHeldOut }
    guard let training = splitNames.firstIndex(of: Split.train.name), !heldOut.isEmpty else {
      return nil
    }
    let all = ranked + [noise].compactMap(\.self)
    let counts =
      if let unitScores, !unitScores.units.isIndependent {
        (
          heldOut: unitScores.unitCounts(of: all.map(\.rows), in: SplitSet.heldOut.contains),
          training: unitScores.unitCounts(of: all.map(\.rows)) { $0 == Split.train.name }
        )
      } else {
        (
          heldOut: all.map { cluster in heldOut.reduce(0) { $0 + cluster.splitCounts[$1] } },
          training: all.map { $0.splitCounts[training] }
        )
      }
    return SplitCoverage.judge(
      Array(zip(counts.heldOut, counts.training)).map { (heldOut: $0, training: $1) },
      falseDiscoveryRate: FindingShare.coverage * criteria.falseDiscoveryRate)
  }

  /// From aggregates alone: all splits are mixed.
  private init(aggregatesOf clusters: [Cluster]) {
    let known = Split.usualOrder.map(\.name)
    let present = clusters.flatMap { $0.splits.map(\.split) }
    var names = known.filter(present.contains)
    for name in present where !names.contains(name) { names.append(name) }
    splitNames = names
    whole = .aggregates(clusters)
    judgedSplits = .aggregates
    self.clusters = clusters.map { ClusterAssessment(aggregatesOf: $0, splitNames: names) }
    outsideClusters = self.clusters.first { $0.isNoise }?.judged ?? ScoreSummary()
    objects = ObjectCounts()
    unitScores = nil
  }
}
