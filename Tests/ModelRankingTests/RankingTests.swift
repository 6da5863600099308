import Assessment
import EvaluationSamples
import ModelEvaluation
import Testing

@testable import ModelRanking

/// Evaluations to a ranking: which images are compared, and what is refused or told.
@Suite struct RankingTests {
  private static let base = EvaluationMaker.even(clusters: 4, images: 20, train: 10)

  private func ranking(
    _ evaluations: [Evaluation], _ criteria: Assessment.Criteria = Assessment.Criteria()
  ) throws -> Ranking { try Ranking(evaluations, criteria: criteria) }

  @Test func imagesThatNotAllHaveAreLeftOut() throws {
    let (first, second) = (Self.base.keeping { $0 >= 3 }, Self.base.keeping { $0 != 50 })
    let ranking = try ranking([Self.base, first, second])
    #expect(ranking.commonCount == 116 && ranking.measuredCount == 116)
    #expect(ranking.models.map(\.leftOut) == [4, 1, 3])
    #expect(ranking.models.map(\.images) == [120, 117, 119])
  }

  @Test func imagesWithoutAnF1OfAllAreNotCompared() throws {
    let gap = Self.base.changed { table, row in if row < 7 { table.f1s[row] = .nan } }
    let ranking = try ranking([gap, Self.base])
    #expect(ranking.commonCount == 120 && ranking.measuredCount == 113)
  }

  @Test func imagesThatOneModelTrainedOnAreNotCompared() throws {
    let moved = Self.base.changed { table, row in if row < 5 { table.splits[row] = 2 } }
    let ranking = try ranking([Self.base, moved])
    #expect(ranking.changedSides == 5 && ranking.measuredCount == 115)
  }

  @Test func theOrderOfRowsAndOfClustersDoesNotMatter() throws {
    let worse = Self.base.shaken(by: 0.05, seed: 3).shifted([0: -0.1, 1: -0.1, 2: -0.1])
    let (one, other) = try (
      ranking([Self.base, worse]), ranking([Self.base, worse.renumbered(seed: 8)])
    )
    #expect(one.models.map(\.rank) == [1...1, 2...2])
    #expect(other.models.map(\.rank) == one.models.map(\.rank))
    #expect(one.pairs == other.pairs)
    #expect(other.concerns.isEmpty)
  }

  @Test func aModelBelowTheBestOfAClusterIsMarked() throws {
    let worse = Self.base.shaken(by: 0.02, seed: 3).shifted([2: -0.3])
    let clusters = try #require(try ranking([Self.base, worse]).clusters)
    let row = try #require(clusters.differing.first)
    #expect(clusters.differing.count == 1 && row.group == .cluster(2))
    #expect(row.isBelow == [false, true] && row.best == 0)
    #expect(clusters.source == 0 && clusters.judged.set == .test)
  }

  @Test func clustersComeFromTheFirstThatHasSome() throws {
    let bare = Self.base.regrouped { _, _ in Int(ImageTable.noCluster) }
    let partly = Self.base.regrouped { id, row in row < 4 ? Int(ImageTable.noCluster) : id }
    let clusters = try #require(try ranking([bare, partly]).clusters)
    #expect(clusters.source == 1)
    #expect(clusters.clusters.last?.group == .outside)
    #expect(try ranking([bare, bare.shaken(by: 0.1, seed: 1)]).clusters == nil)
  }

  @Test func onlyTheImagesAskedForAreCompared() throws {
    var criteria = Assessment.Criteria()
    criteria.judgedSplits = .test
    let ranking = try ranking([Self.base, Self.base.shaken(by: 0.1, seed: 4)], criteria)
    #expect(ranking.sets == [.test] && ranking.measuredCount == 80)
  }

  @Test func whatIsNotLikeForLikeIsTold() throws {
    var other = Self.base.shaken(by: 0.1, seed: 4).regrouped { id, _ in id / 2 }
    other.header.versionID = "13"
    other.header.status = "running"
    other.confidenceThreshold = 0.5
    var first = Self.base
    first.header.versionID = "12"
    first.confidenceThreshold = 0.35
    #expect(
      try ranking([first, other]).concerns == [
        .versions([.init(value: "12", models: [0]), .init(value: "13", models: [1])]),
        .thresholds([.init(value: "0.35", models: [0]), .init(value: "0.5", models: [1])]),
        .clusters([1]), .unfinished([1]),
      ])
    #expect(try ranking([first, first.shaken(by: 0.1, seed: 2)]).concerns.isEmpty)
  }

  @Test func whatCannotBeComparedIsRefused() {
    var (project, task, bare) = (Self.base, Self.base, Self.base)
    var first = Self.base
    first.header = Header(project: "a", taskType: "x")
    project.header.project = "b"
    task.header.taskType = "y"
    bare.images = nil
    let others = Self.base.renamed(id: { "other\($0)" }, name: { "other\($0).jpg" })
    let unmeasured = Self.base.changed { table, row in table.f1s[row] = .nan }
    let cases: [([Evaluation], RankingFault)] = [
      (
        [first, project],
        .projects([.init(value: "a", models: [0]), .init(value: "b", models: [1])])
      ),
      ([first, task], .tasks([.init(value: "x", models: [0]), .init(value: "y", models: [1])])),
      ([Self.base, bare, bare], .noRecords([1, 2])),
      (
        [Self.base, others],
        .tooFewShared(model: 1, shared: 0, images: 120, imagesOfFirst: 120)
      ),
      ([Self.base, unmeasured], .nothingMeasured(common: 120)),
    ]
    for (evaluations, fault) in cases {
      #expect(throws: fault) { try Ranking(evaluations) }
    }
  }
}
