import ModelEvaluation
import PlainText
import TestSupport
import Testing

@testable import Assessment
@testable import Findings

@Suite struct WeakClassTests {
  /// Test images with objects of every class, each found with the probability of its class.
  static func evaluation(
    _ found: [Double], images: Int = 60, frames: Int = 1, seed: UInt64 = 1
  ) -> Evaluation {
    var random = SeededGenerator(seed: seed)
    var table = ImageTable()
    table.splitNames = ["test"]
    let background = found.count
    var frame: [(found: Int, missed: Int)] = []
    for row in 0..<images {
      if row.isMultiple(of: frames) {
        frame = found.map { rate in
          let count = (0..<3).count { _ in Double.random(in: 0..<1, using: &random) < rate }
          return (count, 3 - count)
        }
      }
      append(row, frame, background, to: &table)
      table.extras[row].unit = frames > 1 ? row / frames : nil
    }
    var panels = Panels()
    panels.confusionMatrix = ConfusionMatrix(
      classes: found.indices.map { "class\($0)" } + ["background"], rows: [])
    return Evaluation(
      clusters: [Cluster(id: 0, numImages: images)], images: table, panels: panels)
  }

  private static func append(
    _ row: Int, _ objects: [(found: Int, missed: Int)], _ background: Int,
    to table: inout ImageTable
  ) {
    table.ids.append("id\(row)")
    table.names.append("\(row)x.jpg")
    table.splits.append(0)
    table.clusterIDs.append(0)
    table.xs.append(.nan)
    table.ys.append(.nan)
    let (found, missed) = objects.reduce(into: (0, 0)) { sums, one in
      sums.0 += one.found
      sums.1 += one.missed
    }
    table.truePositives.append(found)
    table.falsePositives.append(0)
    table.falseNegatives.append(missed)
    table.precisions.append(1)
    table.recalls.append(Double(found) / Double(found + missed))
    table.f1s.append(Double(2 * found) / Double(2 * found + missed))
    table.augmentations.append(0)
    for (index, one) in objects.enumerated() {
      table.confusion.append(actual: Int32(index), predicted: Int32(index), count: one.found)
      table.confusion.append(actual: Int32(index), predicted: Int32(background), count: one.missed)
    }
    table.confusion.endImage()
  }

  @Test func aClassThatFailsIsFoundAndSaid() throws {
    let evaluation = Self.evaluation([0.9, 0.9, 0.4])
    let assessment = Assessment(evaluation)
    let weak = try #require(assessment.weakClasses.first)
    #expect(assessment.weakClasses.map(\.index) == [2])
    #expect(weak.objects == 180 && weak.images == 60)
    #expect(weak.f1 < 0.7 && weak.rest > 0.9 && weak.adjustedPValue < 0.01)
    let finding = try #require(
      AssessedEvaluation(evaluation).findings.first { $0.kind == .weakClass })
    #expect(finding.lead.string == "The class “class2” is weak")
    #expect(finding.text.string.contains("over 180\u{A0}objects on 60\u{A0}images, the others 0.9"))
  }

  /// Ten videos in which a class happens to fail twice are no evidence, though they have 100 frames.
  @Test func framesOfOneVideoCountOnce() {
    let frames = Self.evaluation([0.9, 0.9, 0.75], images: 40, frames: 10, seed: 4)
    #expect(Assessment(frames).weakClasses.isEmpty)
  }

  /// With a fixed seed at most one evaluation of fifty names a class where all are alike.
  @Test func classesThatAreAlikeAreSeldomNamed() {
    let named = (0..<100).count { run in
      !Assessment(Self.evaluation([0.8, 0.8, 0.8, 0.8], images: 40, seed: UInt64(100 + run)))
        .weakClasses.isEmpty
    }
    #expect(named <= 2)
  }

  @Test func aClassThatGotWorseSinceTheBaselineIsSaid() throws {
    let before = Self.evaluation([0.9, 0.9, 0.9])
    let after = Self.evaluation([0.9, 0.9, 0.5], seed: 2)
    let assessment = Assessment(after)
    let comparison = Comparison(after, assessment, earlier: before)
    #expect(comparison.classes.map(\.name) == ["class2"])
    let finding = try #require(
      AssessedEvaluation(after, terms: .init(baseline: before)).findings
        .first { $0.kind == .worseClass })
    #expect(finding.lead.string == "The class “class2” got worse")
    #expect(Comparison(before, Assessment(before), earlier: before).classes.isEmpty)
  }

  /// The service's panel alone has no counts: the number is told, and that nothing can be tested.
  @Test func aPanelAloneIsToldWithoutATest() throws {
    var evaluation = Evaluation(clusters: [])
    evaluation.panels.performanceByClass = PerformanceByClass(
      split: "test",
      classes: [0.703, 0.72, 0.05, 0.69].enumerated().map {
        .init(name: "class\($0)", metrics: ClassMetrics(f1: $1))
      })
    let finding = try #require(
      AssessedEvaluation(evaluation).findings.first { $0.kind == .weakClass })
    #expect(finding.lead.string == "The class “class2” lies far below the others")
    #expect(finding.text.string.contains("its F1 is 0.050 on test images"))
    #expect(finding.text.string.contains("how much of that is chance cannot be said"))
    evaluation.panels.performanceByClass?.classes[2].metrics.f1 = 0.6
    #expect(!AssessedEvaluation(evaluation).findings.contains { $0.kind == .weakClass })
  }
}
