import EvaluationSamples
import ModelEvaluation
import PlainText
import Testing

@testable import Assessment
@testable import Findings

/// What is said of images with neither an object nor a detection, which no verdict counts.
@Suite struct EmptyImageTests {
  /// Five clusters of twenty test images, and a weak one some of whose images are empty; every F1 is
  /// that of its counts.
  private static func assessed(empty: Int) throws -> AssessedEvaluation {
    let groups = (0..<6).map { id in
      EvaluationMaker.Group(
        id: id, images: (0, 0, 20), f1: id == 5 ? 8 / 14 : 16 / 18, spread: 0,
        objects: id == 5 ? (4, 3, 3) : (8, 1, 1))
    }
    var evaluation = EvaluationMaker(groups: groups).evaluation()
    var table = try #require(evaluation.images)
    for row in (table.count - empty)..<table.count {
      table.truePositives[row] = 0
      table.falsePositives[row] = 0
      table.falseNegatives[row] = 0
      table.f1s[row] = 1
    }
    evaluation.images = table
    return AssessedEvaluation(evaluation)
  }

  private static func words(empty: Int) throws -> (counted: String, judged: String, notes: [String])
  {
    let assessed = try assessed(empty: empty)
    let assessment = assessed.assessment
    let cluster = try #require(assessment.clusters.first { $0.id == 5 })
    return (
      UnitText.counted(cluster, assessment).string, UnitText.judged(cluster, assessment).string,
      MethodNotes.list(assessed.evaluation, assessment).map(\.name.string)
    )
  }

  @Test func emptyImagesAreToldApart() throws {
    let words = try Self.words(empty: 2)
    #expect(words.counted == "18\u{A0}images and 2\u{A0}empty ones")
    #expect(words.judged == "18 and 2 empty")
    #expect(words.notes.contains("Empty images"))
  }

  @Test func aClusterMayBeEmptyAltogether() throws {
    let words = try Self.words(empty: 20)
    #expect(words.counted == "20\u{A0}empty images")
    #expect(words.judged == "0 and 20 empty")
  }

  @Test func withoutThemNothingIsSaid() throws {
    let words = try Self.words(empty: 0)
    #expect(words.counted == "20\u{A0}images")
    #expect(words.judged == "20")
    #expect(!words.notes.contains("Empty images"))
  }
}
