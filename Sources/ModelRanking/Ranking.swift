package import Assessment
package import ClusterStatistics
package import ModelEvaluation

/// Several models of one data set version on the same images: who is better than whom, how sure that is,
/// and in which clusters.
package struct Ranking: Sendable {
  /// The models as given.
  package let models: [RankedModel]
  /// Their positions, the highest mean on the images of ``level`` first.
  package let order: [Int]
  /// The images looked at, strictest first: what levels mean.
  package let sets: [SplitSet]
  /// The level that means are told on: the strictest that shows a difference, else the strictest that can
  /// be judged, else the widest.
  package let level: Int
  /// Every two models.
  package let pairs: SimultaneousPairs
  /// Which images belong together.
  package let units: Units
  /// Images that all models have.
  package let commonCount: Int
  /// Those on which models are compared.
  package let measuredCount: Int
  /// Common images that a model trained on and another did not; they are not compared.
  package let changedSides: Int
  /// Whether every model has the same F1 on every image.
  package let isUnchanged: Bool
  /// The clusters; `nil` where no evaluation has any.
  package let clusters: ClusterComparison?
  /// What is not like for like.
  package let concerns: [RankingConcern]
  /// How it was judged.
  package let criteria: Assessment.Criteria

  /// Ranks models.
  ///
  /// - Throws: ``RankingFault`` where they cannot be compared at all.
  package init(
    _ evaluations: [Evaluation], criteria: Assessment.Criteria = Assessment.Criteria()
  ) throws(RankingFault) {
    let tables = try Self.tables(of: evaluations)
    let common = CommonImages(tables)
    try Self.check(common, tables)
    let requested = JudgedSplits(criteria.judgedSplits, minImages: criteria.minImages) { _ in [] }
    let sets = requested.isRequested ? [requested.set] : SplitSet.allCases
    let images = MeasuredImages(
      tables, common, in: sets, grouping: criteria.grouping)
    guard images.count > 1 else { throw .nothingMeasured(common: common.count) }
    let scores = ModelScores(
      images.scores, levels: images.levels(of: sets), units: images.units)
    let pairs = SimultaneousPairs(scores, smallest: criteria.minImages)
    let level = pairs.level ?? (scores.levels.max() ?? 0)
    let ranks = pairs.ranks
    let models = tables.indices.map { model in
      RankedModel(
        header: evaluations[model].header, images: tables[model].count,
        leftOut: tables[model].count - common.count,
        scores: sets.indices.map {
          RankedModel.Scores(of: model, images, on: scores.images(at: $0))
        }, rank: ranks[model])
    }
    self.models = models
    order = models.indices.sorted { one, other in
      let means = [one, other].map { models[$0].scores[level]?.mean ?? 0 }
      return means[0] == means[1] ? one < other : means[0] > means[1]
    }
    self.sets = sets
    self.level = level
    self.pairs = pairs
    units = images.units
    commonCount = common.count
    measuredCount = images.count
    changedSides = images.changedSides
    isUnchanged = scores.values.dropFirst().allSatisfy { $0 == scores.values[0] }
    clusters = ClusterComparison(images, criteria)
    concerns = RankingConcern.list(evaluations, images, clusters?.source)
    self.criteria = criteria
  }

  /// The model that is better than every other beyond chance; `nil` where none is.
  package var best: Int? { models.indices.first { models[$0].rank == 1...1 } }
  /// Number of units.
  package var unitCount: Int { units.count }
  /// By what images were put together, as machines read it.
  package var unitRule: String { units.rule.rawValue }
  /// Whether enough units were measured to judge anything.
  package var isJudged: Bool { pairs.criticalValue != nil }
  /// Scores of a model on the images that means are told on.
  package func scores(_ model: Int) -> RankedModel.Scores? { models[model].scores[level] }
}

extension Ranking {
  private static func tables(of evaluations: [Evaluation]) throws(RankingFault) -> [ImageTable] {
    let projects = RankingConcern.stated(evaluations.map(\.header.project))
    guard projects.count <= 1 else { throw .projects(projects) }
    let tasks = RankingConcern.stated(evaluations.map(\.header.taskType))
    guard tasks.count <= 1 else { throw .tasks(tasks) }
    let missing = evaluations.indices.filter { evaluations[$0].images == nil }
    guard missing.isEmpty else { throw .noRecords(missing) }
    return evaluations.compactMap(\.images)
  }

  /// Refuses evaluations that have hardly an image in common.
  private static func check(
    _ common: CommonImages, _ tables: [ImageTable]
  ) throws(RankingFault) {
    for model in tables.indices.dropFirst() {
      let shared = common.sharedWithFirst[model]
      let least = Comparison.leastShare * Double(min(tables[0].count, tables[model].count))
      guard shared > 0, Double(shared) >= least else {
        throw .tooFewShared(
          model: model, shared: shared, images: tables[model].count,
          imagesOfFirst: tables[0].count)
      }
    }
  }
}

extension SimultaneousPairs {
  /// The strictest level that shows a difference, else the strictest that was judged.
  fileprivate var level: Int? {
    pairs.compactMap(\.level).min()
      ?? pairs.compactMap { $0.steps.firstIndex { $0 != nil } }.min()
  }
}

extension MeasuredImages {
  /// Level of every image: the strictest set that it is of.
  fileprivate func levels(of sets: [SplitSet]) -> [Int] {
    (0..<count).map { image in sets.firstIndex { isIn($0, image) } ?? sets.count - 1 }
  }
}
