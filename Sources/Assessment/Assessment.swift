package import ClusterStatistics
public import ModelEvaluation
import Parallel

/// What the report claims of an evaluation: scores, ranking, and how sure each of them is.
public struct Assessment: Sendable {
  /// Splits that have a column of their own, in the order of the report.
  package let splitNames: [String]
  /// Scores split by split.
  public let overall: OverallScores
  /// Which images the clusters are judged on.
  package let judgedSplits: JudgedSplits
  /// Sets of images that were asked whether a cluster is weak or strong, strictest first; empty with
  /// aggregates alone.
  package let looks: [SplitSet]
  /// All clusters but noise, worst estimate first, unmeasured ones last.
  public let clusters: [ClusterAssessment]
  /// The unclustered images, where there are any.
  public let noise: ClusterAssessment?
  /// Mean F1 of all images that clusters are judged on, noise included.
  package let judgedMean: Double?
  /// Number of measured images that clusters are judged on, noise included.
  package let judgedCount: Int
  /// Their F1, one value a unit where images are known; `nil` where none has one.
  package let judgedSample: Sample?
  /// 95% interval of their mean.
  package let judgedInterval: ClosedRange<Double>?
  /// Scatter of the clusters' true means; `nil` when no cluster has two measured images.
  package let effects: RandomEffects?
  /// The best weak clusters to fix, by id, and what fixing all of them would gain.
  package let bestFixes: (ids: [Int], gain: ExpectedGain)?
  /// Weak neighbourhoods on the map, whatever the borders of clusters; strongest first.
  package let neighbourhoods: [Neighbourhood]
  /// Images that fail alone in clusters that do well.
  package let loneBadImages: [LoneBadImage]
  /// Classes whose objects go wrong more often than others, weakest first.
  package let weakClasses: [WeakClass]
  /// What would settle the clusters on which nothing can be said, by id.
  package private(set) var settling: [Int: SettlingUnits] = [:]
  /// Which images count as one observation; `nil` without per-image records.
  package let units: Units?
  /// Whether every image has an id, another one each.
  let areIDsDistinct: Bool
  /// What each image has that a group may share; `nil` without per-image records.
  let imageTraits: ImageTraits?
  /// What deficits units show; `nil` when no cluster has two units.
  package let detectable: DetectableGap?
  /// Units with an F1 on each set of splits that may be judged, strictest first.
  package let judgeable: [(set: SplitSet, units: Int)]
  /// Whether the images of no cluster are weaker than those of clusters, beyond chance.
  package let isNoiseWeak: Bool
  /// How the assessment was made.
  public let criteria: Criteria

  /// Thresholds of judgement.
  public struct Criteria: Sendable, Equatable {
    /// Expected share of false findings among all findings.
    public var falseDiscoveryRate = 0.10
    /// Fewest measured units (videos, sources, single images) for a verdict.
    public var minImages = 5
    /// Which images to judge clusters on.
    public var judgedSplits = JudgedSplits.Request.auto
    /// Which images belong together; `nil` to find out.
    public var grouping: ImageGrouping?

    /// The tool's defaults.
    public init() {}
  }

  /// Clusters that one thread judges at a time.
  private static let chunk = 32

  /// Assesses an evaluation.
  package init(_ evaluation: Evaluation, criteria: Criteria = Criteria()) {
    self.criteria = criteria
    let groups = ClusterGroups(evaluation, criteria: criteria)
    splitNames = groups.splitNames
    judgedSplits = groups.judgedSplits
    units = groups.unitScores?.units
    areIDsDistinct = groups.unitScores?.areIDsDistinct ?? false
    let ranked = groups.clusters.filter { !$0.isNoise }
    let noise = groups.clusters.first { $0.isNoise }
    let looks = groups.unitScores?.looks(groups.judgedSplits) ?? []
    let parts = AssessmentParts(
      evaluation, groups, ranked: ranked, noise: noise, looks: looks, criteria)
    let judgement = Judgement(ranked, groups, parts, looks: looks, criteria)
    self.looks = looks
    self.noise = noise
    overall = parts.overall
    isNoiseWeak = parts.isNoiseWeak
    imageTraits = parts.imageTraits
    weakClasses = parts.weakClasses
    let judged = Threads().map(ranked.count, by: Self.chunk) { places in
      places.map { index in
        let one = judgement.clusters[index]
        return ranked[index].judged(
          as: one, looks: looks,
          named: { groups.named(one, rows: ranked[index].rows, on: $0, judgement.dispersion) },
          coverage: parts.coverage?[index], traits: parts.traits[ranked[index].id] ?? [])
      }
    }
    clusters = ClusterAssessment.worstFirst(judged.flatMap(\.self))
    judgedMean = judgement.overall?.mean
    judgedCount = judgement.overall?.count ?? 0
    judgedSample = groups.unitScores == nil ? judgement.overall : parts.judgedSample
    judgedInterval = judgedSample.map { parts.overall.interval(of: $0) }
    effects = judgement.effects
    let judgeable = groups.judgeable(overall)
    detectable = judgement.dispersion.map {
      DetectableGap(
        dispersion: $0, falseDiscoveryRate: criteria.falseDiscoveryRate,
        look: Self.look(at: groups.judgedSplits.set, among: looks, judgeable))
    }
    self.judgeable = judgeable
    bestFixes = judgement.bestFixes.map { fixes in
      (fixes.clusters.map { ranked[$0].id }, fixes.gain)
    }
    neighbourhoods =
      groups.unitScores.map { Neighbourhood.list(parts.places, $0, judgement, criteria) } ?? []
    let good = judgedMean ?? 1
    let clusters = self.clusters
    loneBadImages =
      groups.unitScores.map {
        LoneBadImage.list(clusters, $0, goodMean: good, objects: groups.objects)
      } ?? []
    settling = SettlingUnits.list(self)
  }

  /// Weight of the look at one of the sets on which clusters are asked, over those of all such sets.
  private static func look(
    at set: SplitSet, among looks: [SplitSet], _ judgeable: [(set: SplitSet, units: Int)]
  ) -> Double {
    func weight(_ units: Int) -> Double { WeakClusterLadder.weight(units: units) }
    let all = judgeable.filter { looks.contains($0.set) }.reduce(0) { $0 + weight($1.units) }
    guard looks.count > 1, all > 0 else { return 1 }
    let own = judgeable.first { $0.set == set }.map { weight($0.units) } ?? all
    return min(own / all, 1)
  }

  /// All clusters and noise at the end, as charts and tables list them.
  package var rows: [ClusterAssessment] { clusters + (noise.map { [$0] } ?? []) }

  /// Whether images are sorted into clusters, or into none of those that were looked for.
  package var hasClusters: Bool { !clusters.isEmpty || noise != nil }

  /// Mean F1 of the judged images of all clusters; `nil` where none has one.
  package var meanOfClusters: Double? { Sample.merging(clusters.map(\.judged.sample))?.mean }

  /// Number of images in all clusters and outside them.
  public var imageCount: Int { overall.all.images }

  /// Clusters with a given verdict, worst first.
  public func clusters(_ verdict: ClusterVerdict) -> [ClusterAssessment] {
    clusters.filter { $0.verdict == verdict }
  }
}
