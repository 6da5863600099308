package import ClusterStatistics
public import ModelEvaluation

/// Everything that the report knows of one cluster.
public struct ClusterAssessment: Sendable {
  /// Cluster id; -1 is noise.
  public let id: Int
  /// Number of images in all splits.
  public let numImages: Int
  /// Images in each of the report's splits.
  package let splitCounts: [Int]
  /// Scores on the images that clusters are judged on.
  public let judged: ScoreSummary
  /// Scores on the training images, where known; optimistic by nature.
  public let training: ScoreSummary?
  /// Rows of the image table that belong to the cluster; empty without records.
  package let rows: [Int]
  /// Objects on its images in all splits; none without records.
  let objects: ObjectCounts
  /// Names that the service picked as samples.
  public let sampleImages: [String]
  /// On which images its verdict was found: the strictest that show it, or those with the least p value
  /// where none do; `nil` for aggregates and for clusters that were not tested.
  package private(set) var testedOn: SplitSet?
  /// What it scores there, where it is weak or strong on other images than clusters are judged on.
  package private(set) var named: NamedScores?
  /// Estimate and evidence; `nil` for noise.
  package private(set) var judgement: ClusterJudgement?
  /// How its images divide between training and held-out; `nil` for noise and where unknown.
  package private(set) var coverage: SplitCoverage?
  /// What its images share and others do not, clearest first.
  package private(set) var traits: [ClusterTrait] = []

  /// Whether these are the unclustered images.
  public var isNoise: Bool { id == Cluster.noiseID }
  /// Id of its section in the page.
  package var sectionID: String { isNoise ? ReportSection.noise.id : ReportSection.cluster(id).id }
  /// What can be said of it.
  public var verdict: ClusterVerdict {
    guard let judgement else { return .noise }
    // Without a spread nothing can be told apart, but there is an F1.
    return judged.hasUnknownSpread ? .notDistinguishable : judgement.verdict
  }
  /// Whether it was tested against the rest.
  public var isTested: Bool { judgement?.isTested ?? false }
  /// The best guess of its true mean F1, which ranks: the one that its errors tell, drawn toward that
  /// of all clusters; with aggregates its mean drawn so; the raw mean where nothing can be drawn.
  public var estimate: Double? { judgement?.shrunken?.mean ?? judged.f1Mean }
  /// ``estimate`` where it is drawn toward that of all clusters; `nil` when unmeasured or where none
  /// can be drawn.
  package var shrunkenMean: Double? { judgement?.shrunken?.mean }
  /// Mean F1 of all images outside it; `nil` where there are none, and for noise.
  package var restMean: Double? { judgement?.rest?.mean }
  /// Its own mean on the images that show its verdict.
  package var shownMean: Double? { judgement?.shown?.sample.mean ?? judged.f1Mean }
  /// That of all others on the same images.
  package var shownRestMean: Double? { judgement?.shown?.rest.mean ?? restMean }
  /// P value over all clusters; `nil` where it was not tested.
  package var adjustedPValue: Double? { judgement?.adjustedPValue }
  /// How far the overall mean would rise were it brought to the rest; `nil` where unknown.
  package var gain: Double? { judgement?.expectedGain?.mean }
  /// 95% interval of that rise.
  package var gainInterval: ClosedRange<Double>? { judgement?.expectedGain?.interval }
  /// 95% interval of its own mean, which covers weak clusters too; `nil` when unmeasured.
  public var interval: ClosedRange<Double>? { judgement?.interval }
  /// Number of units with an F1 that it is judged on.
  public var units: Int { judgement?.units ?? judged.measured }
}

extension ClusterAssessment {
  /// A cluster of per-image records.
  init(
    at place: Int, of scores: ScoreTable, on set: SplitSet, listed: (Int) -> Cluster?
  ) {
    id = scores.clusterIDs[place]
    splitCounts = scores.splitCounts(ofClusterAt: place)
    judged = scores.scores(ofClusterAt: place, on: set)
    let training = scores.trainingScores(ofClusterAt: place)
    self.training = training.images > 0 ? training : nil
    rows = scores.rows[place]
    objects = scores.objects(ofClusterAt: place)
    numImages = rows.count
    sampleImages = listed(id)?.sampleImages ?? []
  }

  /// A cluster known by its aggregates.
  init(aggregatesOf cluster: Cluster, splitNames: [String]) {
    id = cluster.id
    numImages = cluster.numImages
    splitCounts = splitNames.map { name in
      cluster.splits.first { $0.split == name }?.count ?? 0
    }
    judged = ScoreSummary(aggregatesOf: cluster)
    training = nil
    rows = []
    objects = ObjectCounts()
    sampleImages = cluster.sampleImages
  }

  /// The same cluster with its judgement.
  func judged(
    as judgement: ClusterJudgement, looks: [SplitSet], named: (SplitSet) -> NamedScores?,
    coverage: SplitCoverage?, traits: [ClusterTrait]
  ) -> ClusterAssessment {
    var cluster = self
    cluster.testedOn = judgement.shown.map { looks[$0.level] }
    cluster.named = cluster.testedOn.flatMap(named)
    cluster.judgement = judgement
    cluster.coverage = coverage
    cluster.traits = traits
    return cluster
  }

  /// The report's order: lowest estimate first, then most errors beyond chance, lowest raw mean, id;
  /// unmeasured last.
  static func worstFirst(_ clusters: [ClusterAssessment]) -> [ClusterAssessment] {
    // Places are sorted, as clusters are large.
    let ranks = clusters.map(\.rank)
    return clusters.indices.sorted { ranks[$0] < ranks[$1] }.map { clusters[$0] }
  }

  private var rank: (Double, Double, Double, Int) {
    let unmeasured = Double.infinity
    return (
      estimate ?? unmeasured, -(judgement?.excess ?? -unmeasured), judged.f1Mean ?? unmeasured, id
    )
  }
}
