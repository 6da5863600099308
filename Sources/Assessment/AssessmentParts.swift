import ClusterStatistics
import MapScan
import ModelEvaluation
import Parallel

/// What is found before clusters are judged: parts that need nothing of one another, and are found beside
/// one another.
struct AssessmentParts: Sendable {
  /// Scores split by split.
  private(set) var overall = OverallScores(aggregatesOf: [])
  /// F1 of the judged images, one value a unit.
  private(set) var judgedSample: Sample?
  /// The tests of clusters on each of the looks; without images none.
  private(set) var levels: [WeakClusterLadder.Level?]
  /// Weak places on the map.
  private(set) var places: [WeakNeighbourhood] = []
  /// What each image has; `nil` without images.
  private(set) var imageTraits: ImageTraits?
  /// What the images of each cluster share, by id.
  private(set) var traits: [Int: [ClusterTrait]] = [:]
  /// Whether the images of no cluster are weak.
  private(set) var isNoiseWeak = false
  /// How the images of each cluster divide between training and held-out.
  private(set) var coverage: [SplitCoverage]?
  /// Classes that are weak.
  private(set) var weakClasses: [WeakClass] = []

  /// Finds a part, and gives what puts it into its place.
  private typealias Work = @Sendable () -> @Sendable (inout AssessmentParts) -> Void

  /// - Parameters:
  ///   - ranked: All clusters but noise.
  ///   - looks: Sets of images on which clusters are asked, strictest first.
  init(
    _ evaluation: Evaluation, _ groups: ClusterGroups, ranked: [ClusterAssessment],
    noise: ClusterAssessment?, looks: [SplitSet], _ criteria: Assessment.Criteria
  ) {
    levels = looks.map { _ in nil }
    var work = Self.ofAll(groups, ranked: ranked, noise: noise, criteria)
    if let units = groups.unitScores {
      let ids = ranked.map(\.id)
      // What takes longest begins first.
      work =
        Self.looks(looks.reversed(), units, ids, criteria)
        + Self.ofImages(evaluation, units, ids, on: groups.judgedSplits.set, criteria) + work
    }
    for put in Threads().map(work.count, { [work] in work[$0]() }) { put(&self) }
  }

  private static func looks(
    _ looks: [SplitSet], _ units: UnitScores, _ clusterIDs: [Int], _ criteria: Assessment.Criteria
  ) -> [Work] {
    looks.enumerated().map { number, set in
      {
        let level = units.level(on: set, clusterIDs: clusterIDs, minImages: criteria.minImages)
        return { $0.levels[looks.count - 1 - number] = level }
      }
    }
  }

  private static func ofImages(
    _ evaluation: Evaluation, _ units: UnitScores, _ clusterIDs: [Int], on set: SplitSet,
    _ criteria: Assessment.Criteria
  ) -> [Work] {
    [
      {
        let places = Neighbourhood.places(units, on: set, criteria)
        return { $0.places = places }
      },
      {
        let images = ImageTraits(units.table, evaluation.panels.confusionMatrix)
        let traits = ClusterTrait.list(images, clusterIDs: clusterIDs, units: units.units)
        return { ($0.imageTraits, $0.traits) = (images, traits) }
      },
      {
        let isWeak = units.isNoiseWeak(
          on: set, minImages: criteria.minImages, rate: criteria.falseDiscoveryRate)
        return { $0.isNoiseWeak = isWeak }
      },
      {
        let sample = units.sample(on: set.contains)
        let classes = WeakClass.list(evaluation, units, on: set, criteria)
        return { ($0.judgedSample, $0.weakClasses) = (sample, classes) }
      },
    ]
  }

  private static func ofAll(
    _ groups: ClusterGroups, ranked: [ClusterAssessment], noise: ClusterAssessment?,
    _ criteria: Assessment.Criteria
  ) -> [Work] {
    [
      {
        let overall = groups.overall()
        return { $0.overall = overall }
      },
      {
        let coverage = groups.coverage(ranked, noise: noise, criteria)
        return { $0.coverage = coverage }
      },
    ]
  }
}
