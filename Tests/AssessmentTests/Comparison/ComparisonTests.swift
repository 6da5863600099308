import ClusterStatistics
import EvaluationSamples
import Foundation
import ModelEvaluation
import RoboflowFormat
import TestSupport
import Testing

@testable import Assessment
@testable import Findings

/// What a comparison finds where the truth is known.
@Suite struct ComparisonTests {
  private func compare(_ later: Evaluation, _ earlier: Evaluation) -> Comparison {
    Comparison(later, Assessment(later), earlier: earlier)
  }

  private static func synthetic() throws -> Evaluation {
    let folder = repositoryRoot.appendingPathComponent(
      "Tests/ModelEvaluationTests/Fixtures/synthetic-192")
    return try DecodedEvaluation(EvaluationInput(path: folder.path)).evaluation
  }

  @Test(arguments: 1...20) func renumberingIsNoChange(seed: Int) throws {
    let earlier = try Self.synthetic()
    let later = earlier.renumbered(seed: UInt64(seed))
    let comparison = compare(later, earlier)
    #expect(comparison.matching == .matched)
    #expect(comparison.isUnchanged)
    let grouping = try #require(comparison.grouping)
    #expect(grouping.isUnchanged)
    #expect(grouping.matching.pairs.count == 54)
    #expect(grouping.matching.pairs.allSatisfy { $0.jaccard == 1 })
    #expect(grouping.matching.pairs.contains { $0.earlier != $0.later })
    let images = try #require(comparison.images)
    #expect((images.pairs.pairs.count, images.pairs.new, images.pairs.gone) == (192, [], []))
    #expect(comparison.clusters(.worse).isEmpty && comparison.clusters(.better).isEmpty)
    #expect(comparison.lines.allSatisfy { $0.paired?.difference == 0 })
    let assessment = Assessment(later)
    let kinds = Findings.list(
      assessment, later, comparison, NextSteps(assessment, later, comparison)
    ).map(\.kind)
    #expect(kinds.contains(.noChange))
    #expect(Set(kinds).isDisjoint(with: [.worse, .better, .regrouped, .notLikeForLike]))
  }

  @Test(arguments: 0..<12) func aPlantedDropIsFoundAndNothingElse(id: Int) {
    let earlier = EvaluationMaker.even(clusters: 12)
    let later = earlier.shaken(by: 0.05, seed: 7).shifted([id: -0.15]).renumbered(seed: 3)
    let comparison = compare(later, earlier)
    let worse = comparison.clusters(.worse)
    #expect(worse.map(\.earlier?.earlier) == [id])
    #expect(worse.map(\.count) == [40])
    #expect(abs((worse.first?.difference ?? 0) + 0.15) < 0.03)
    #expect(comparison.clusters(.better).isEmpty)
    let assessment = Assessment(later)
    let findings = Findings.list(
      assessment, later, comparison, NextSteps(assessment, later, comparison))
    #expect(findings.count { $0.kind == .worse } == 1)
    #expect(findings.first { $0.kind == .worse }?.clusterIDs == worse.map(\.id))
    #expect(findings.prefix(2).contains { $0.kind == .worse })
  }

  /// At a false-discovery rate of 10 %, noise alone calls anything in at most a tenth of all runs.
  @Test func noiseAloneIsSeldomCalledAChange() {
    let earlier = EvaluationMaker.even(clusters: 12)
    let assessment = Assessment(earlier)
    let runs = 200
    let withCalls = (0..<runs).count { seed in
      let later = earlier.shaken(by: 0.05, seed: UInt64(100 + seed))
      return Comparison(later, assessment, earlier: earlier).clusters.contains { change in
        change.isEvident
      }
    }
    #expect(withCalls <= runs / 10 + 10)
  }

  @Test func theSameShareOfEveryClusterIsKept() throws {
    let earlier = EvaluationMaker.even(clusters: 4)
    let later = earlier.keeping { $0 % 40 >= 10 }
    let images = try #require(compare(later, earlier).images)
    #expect(images.pairs.pairs.count == 120)
    #expect(images.pairs.gone.count == 40)
    #expect(images.pairs.new.isEmpty)
    #expect(images.goneScores.measured == 40)
  }

  @Test func splitAndMergedClustersAreNamed() throws {
    let earlier = EvaluationMaker.even(clusters: 6)
    let split = compare(earlier.regrouped { id, row in id == 2 && row % 2 == 0 ? 9 : id }, earlier)
    #expect(split.grouping?.matching.splits.map(\.whole) == [2])
    #expect(split.grouping?.matching.splits.map(\.pieces) == [[2, 9]])
    #expect(split.grouping?.new == [] && split.grouping?.gone == [])
    let merged = compare(earlier.regrouped { id, _ in id == 5 ? 4 : id }, earlier)
    #expect(merged.grouping?.matching.mergers.map(\.pieces) == [[4, 5]])
    #expect(merged.grouping?.new == [] && merged.grouping?.gone == [])
    let dissolved = compare(earlier.regrouped { id, _ in id == 1 ? Cluster.noiseID : id }, earlier)
    #expect(dissolved.grouping?.gone == [1])
    let appeared = compare(earlier, earlier.regrouped { id, _ in id == 1 ? Cluster.noiseID : id })
    #expect(appeared.grouping?.new == [1])
  }

  @Test func tooFewSharedImagesAreNotMatched() {
    let earlier = EvaluationMaker.even(clusters: 5)
    func others(_ share: Int) -> Evaluation {
      earlier.renamed(
        id: { $0 < share ? "id\($0)" : "other\($0)" },
        name: { $0 < share ? "a\($0)" : "b\($0)" })
    }
    #expect(
      compare(others(19), earlier).matching == .tooFewShared(shared: 19, earlier: 200, later: 200))
    #expect(compare(others(20), earlier).matching == .matched)
    #expect(compare(others(19), earlier).clusters.isEmpty)
    #expect(compare(others(19), earlier).lines.allSatisfy { $0.paired == nil })
  }

  @Test func withoutRecordsOnlyOverallScoresAreCompared() {
    let full = EvaluationMaker.even(clusters: 5)
    var bare = full
    bare.images = nil
    #expect(compare(full, bare).matching == .noRecords(earlier: true, later: false))
    #expect(compare(bare, full).matching == .noRecords(earlier: false, later: true))
    #expect(compare(bare, bare).matching == .noRecords(earlier: true, later: true))
    let line = compare(bare, bare).overall
    #expect(line?.name == "all")
    #expect(line?.before.f1Mean == line?.after.f1Mean && line?.before.f1Mean != nil)
  }

  @Test func imagesThatMovedIntoTrainingAreNotCompared() throws {
    let earlier = EvaluationMaker.even(clusters: 4, train: 20)
    // Rows 20 to 29 of the first cluster are test images that are trained on now.
    let later = earlier.changed { table, row in
      if (20..<30).contains(row) {
        table.splits[row] = 0
        table.f1s[row] = 1
      }
    }
    let comparison = compare(later, earlier)
    #expect(comparison.images?.changedSides.count == 10)
    #expect(!comparison.isUnchanged)
    #expect(comparison.overall?.paired?.difference == 0)
    #expect(comparison.overall?.paired?.count == 150)
  }

  @Test func theOverallChangeIsOnTheImagesAskedFor() {
    let earlier = EvaluationMaker.even(clusters: 4, train: 20)
    let later = earlier.changed { table, row in
      if table.splits[row] == 0 { table.f1s[row] -= 0.1 }
    }
    func overall(_ request: JudgedSplits.Request) -> Comparison.Line? {
      var criteria = Assessment.Criteria()
      criteria.judgedSplits = request
      return Comparison(later, Assessment(later, criteria: criteria), earlier: earlier).overall
    }
    #expect(overall(.test)?.name == "test")
    #expect(overall(.test)?.paired?.difference == 0)
    // Test images show no change, and so all are looked at.
    for line in [overall(.auto), overall(.all)] {
      #expect(line?.name == "all")
      #expect(abs((line?.paired?.difference ?? 0) + 0.1 / 3) < 1e-12)
    }
  }
}
