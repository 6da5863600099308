import EvaluationSamples
import ModelEvaluation
import TestSupport
import Testing

@testable import Assessment

@Suite struct ClusterTraitTests {
  /// Clusters of 12 test images whose names say nothing.
  private static func evaluation(_ change: (inout ImageTable, Int) -> Void) -> Evaluation {
    let groups = (0..<5).map { id in
      EvaluationMaker.Group(id: id, images: (0, 0, 12), f1: 0.8, spread: 0.1)
    }
    return EvaluationMaker(groups: groups).evaluation()
      .renamed(id: { "id\($0)" }, name: { "\($0)" }).changed(change)
  }

  private static func kinds(_ evaluation: Evaluation) -> [Int: [ClusterTrait.Kind]] {
    let clusters = Assessment(evaluation).clusters.filter { !$0.traits.isEmpty }
    return Dictionary(uniqueKeysWithValues: clusters.map { ($0.id, $0.traits.map(\.kind)) })
  }

  @Test func tagsAreASource() {
    let evaluation = Self.evaluation { table, row in
      if table.clusterIDs[row] == 2 { table.extras[row].tags = ["night", "night"] }
    }
    #expect(Self.kinds(evaluation) == [2: [.tag("night")]])
  }

  @Test func timesOfCaptureAreASource() {
    let evaluation = Self.evaluation { table, row in
      let day = table.clusterIDs[row] == 3 ? "14" : "15"
      table.extras[row].capturedAt = "2026-03-\(day)T10:00:00Z"
    }
    #expect(Self.kinds(evaluation)[3] == [.captureDate("2026-03-14")])
  }

  @Test func datesInNamesAreASource() {
    let plain = Self.evaluation { _, _ in }
    let clusters = plain.images?.clusterIDs ?? []
    let evaluation = plain.renamed(
      id: { "id\($0)" }, name: { "\(clusters[$0] == 1 ? "20260314" : "20260520")x\($0)y" })
    #expect(Self.kinds(evaluation)[1]?.contains(.captureDate("2026-03-14")) == true)
  }

  @Test func classesThatArePresentAreASource() {
    var evaluation = Self.evaluation { _, _ in }
    var table = evaluation.images ?? ImageTable()
    table.confusion = ConfusionColumn()
    for row in 0..<table.count {
      table.confusion.append(
        actual: table.clusterIDs[row] == 4 ? 1 : 0, predicted: 0, count: 1)
      table.confusion.endImage()
    }
    evaluation.images = table
    evaluation.panels.confusionMatrix = ConfusionMatrix(
      classes: ["bolt", "nut", "background"], rows: [])
    #expect(Self.kinds(evaluation)[4] == [.presentClass(1)])
  }

  @Test func splitsAreASource() {
    let groups = (0..<5).map { id in
      EvaluationMaker.Group(
        id: id, images: id == 0 ? (0, 12, 0) : (0, 0, 12), f1: 0.8, spread: 0.1)
    }
    let evaluation = EvaluationMaker(groups: groups).evaluation()
      .renamed(id: { "id\($0)" }, name: { "\($0)" })
    #expect(Self.kinds(evaluation)[0] == [.split("valid")])
  }

  /// With a fixed seed at most one cluster of twenty gets a name where all traits are dealt at random.
  @Test func traitsDealtAtRandomNameFewClusters() {
    var random = SeededGenerator(seed: 9)
    let words = ["tray", "lane", "box", "rain", "dark", "wet", "left", "right"]
    var named = 0
    let runs = 60
    for _ in 0..<runs {
      let evaluation = Self.evaluation { table, row in
        table.extras[row] = ImageExtras.Extra(
          tags: [words.randomElement(using: &random) ?? ""],
          capturedAt: "2026-03-1\(Int.random(in: 0...9, using: &random))")
      }
      .renamed(
        id: { "id\($0)" },
        name: { row in
          "\(words.randomElement(using: &random) ?? "")_\(words.randomElement(using: &random) ?? "")"
        })
      named += Assessment(evaluation).clusters.count { !$0.traits.isEmpty }
    }
    #expect(Double(named) <= 0.05 * Double(5 * runs))
  }

  @Test(arguments: [
    ("IMG_20260314_093000.jpg", "2026-03-14"), ("cam1-2026-03-14-x.png", "2026-03-14"),
    ("2026_03_14.jpg", "2026-03-14"), ("20260314093000.jpg", "2026-03-14"),
    ("12345678.jpg", nil), ("20261314.jpg", nil), ("2026-3-14.jpg", nil), ("frame_0001.jpg", nil),
    ("2026-+3-14.jpg", nil), ("", nil),
  ])
  func datesAreReadFromNames(name: String, date: String?) {
    #expect(CaptureDate(in: Array(name.utf8)[...])?.text == date)
  }
}
