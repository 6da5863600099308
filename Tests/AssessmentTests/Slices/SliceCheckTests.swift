import ClusterStatistics
import EvaluationSamples
import ModelEvaluation
import TestSupport
import Testing

@testable import Assessment

@Suite struct SliceCheckTests {
  private let glare = SampleSlices.slice(.namePart("glare"), gap: 0.3)

  @Test func aGroupThatIsStillWeakIsConfirmed() throws {
    let check = try #require(
      SampleSlices.checks([glare], SampleSlices.evaluation(weak: 0.5)).first)
    #expect(check.verdict == .confirmed)
    #expect(check.gap?.images == 24)
    #expect(abs((check.gap?.gap ?? 0) - 0.3) < 1e-9)
    #expect((check.adjustedPValue ?? 1) < 0.001)
    #expect(check.moreUnits == nil)
  }

  @Test func aGroupThatIsLikeTheRestIsGone() throws {
    let check = try #require(
      SampleSlices.checks([glare], SampleSlices.evaluation(weak: 0.8)).first)
    #expect(check.verdict == .gone)
    #expect((check.interval?.upperBound ?? 1) < 0.3)
  }

  @Test func fewImagesDoNotTellAndSayHowManyWould() throws {
    let check = try #require(
      SampleSlices.checks([glare], SampleSlices.evaluation(weak: 0.7, images: 4)).first)
    #expect(check.verdict == .cannotTell)
    #expect((check.moreUnits ?? 0) > 0)
  }

  @Test func aGroupWithoutImagesCannotBeTold() throws {
    let unknown = SampleSlices.slice(.namePart("snow"), gap: 0.3)
    let check = try #require(
      SampleSlices.checks([unknown], SampleSlices.evaluation(weak: 0.5)).first)
    #expect(check.verdict == .cannotTell)
    #expect(check.gap == nil)
    #expect(check.moreUnits == nil)
  }

  @Test func aggregatesTellNothing() throws {
    var evaluation = SampleSlices.evaluation(weak: 0.5)
    evaluation.images = nil
    let check = try #require(SampleSlices.checks([glare], evaluation).first)
    #expect(check.verdict == .cannotTell)
  }

  /// The images of one video are one unit: ten frames that all fail are no evidence.
  @Test func frameOfOneVideoCountOnce() throws {
    var evaluation = SampleSlices.evaluation(weak: 0.3)
    for row in 0..<(evaluation.images?.count ?? 0) {
      if evaluation.images?.clusterIDs[row] == 0 { evaluation.images?.extras[row].unit = 1 }
    }
    let check = try #require(SampleSlices.checks([glare], evaluation).first)
    #expect(check.gap?.inside.count == 1)
    #expect(check.verdict == .cannotTell)
  }

  @Test func membersAreFoundByIdAndElseByName() {
    let evaluation = SampleSlices.evaluation(weak: 0.5)
    let table = evaluation.images ?? ImageTable()
    func count(_ members: [SliceRule.Member]) -> Int {
      SliceRule.images(SliceMembers(members)).matches(table, evaluation).count { $0 }
    }
    #expect(count([.init(id: "id3", name: "renamed.jpg")]) == 1)
    #expect(count([.init(id: "other", name: table.names[5])]) == 1)
    #expect(count([.init(id: "id3", name: "x"), .init(id: "other", name: table.names[5])]) == 1)
    #expect(count([.init(id: "", name: table.names[5])]) == 1)
  }

  @Test(arguments: [
    (SliceRule.namePart("glare"), 24), (.split("test"), 168), (.split("train"), 0),
    (.tag("dark"), 2), (.captureDate("2026-03-14"), 1), (.presentClass("bolt"), 0),
    (.namePart(".*"), 0), (.namePart("gla"), 0),
  ])
  func aRulePicksWhatItSays(rule: SliceRule, count: Int) {
    var evaluation = SampleSlices.evaluation(weak: 0.5)
    evaluation.images?.extras[3].tags = ["dark", "new"]
    evaluation.images?.extras[4] = ImageExtras.Extra(
      tags: ["dark"], capturedAt: "2026-03-14T10:00:00Z")
    let matches = rule.matches(evaluation.images ?? ImageTable(), evaluation)
    #expect(matches.count { $0 } == count)
  }

  /// A cluster without training images is confirmed as missing, and gone once it has its share.
  @Test(arguments: [(0, SliceCheck.Verdict.confirmed), (30, .gone)])
  func missingTrainingImagesAreLookedUpToo(training: Int, verdict: SliceCheck.Verdict) throws {
    let groups = (0..<6).map { id in
      EvaluationMaker.Group(
        id: id, images: (id == 0 ? training : 30, 0, 15), f1: 0.8, spread: 0.1)
    }
    let plain = EvaluationMaker(groups: groups).evaluation()
    let clusters = plain.images?.clusterIDs ?? []
    let evaluation = plain.renamed(
      id: { "id\($0)" },
      name: { "\(clusters[$0] == 0 ? "glare" : "tray")_\(SampleSlices.letters($0)).jpg" })
    let slice = Slice(
      kind: .missingFromTraining, name: "Cluster 0", rule: .namePart("glare"), judgedOn: .all,
      value: 0, rest: 0.667, images: 15, units: 15)
    let check = try #require(SampleSlices.checks([slice], evaluation).first)
    #expect(check.verdict == verdict)
  }
}

/// How often slices are confirmed or dismissed wrongly, with a fixed seed.
@Suite struct SliceErrorTests {
  /// F1 of images with one to four objects, each found with a probability.
  private static func evaluation(
    weak: Double, size: Int, _ random: inout SeededGenerator
  ) -> Evaluation {
    var evaluation = SampleSlices.evaluation(weak: 0.5, images: size, others: 5)
    let clusters = evaluation.images?.clusterIDs ?? []
    for row in clusters.indices {
      let rate = clusters[row] == 0 ? weak : 0.8
      let objects = Int.random(in: 1...4, using: &random)
      let found = (0..<objects).count { _ in Double.random(in: 0..<1, using: &random) < rate }
      evaluation.images?.truePositives[row] = found
      evaluation.images?.falsePositives[row] = 0
      evaluation.images?.falseNegatives[row] = objects - found
      evaluation.images?.f1s[row] = Double(2 * found) / Double(found + objects)
    }
    return evaluation
  }

  private static func rate(
    _ verdict: SliceCheck.Verdict, weak: Double, size: Int, runs: Int = 120
  ) -> Double {
    var random = SeededGenerator(seed: 11)
    let slices = [
      SampleSlices.slice(.namePart("glare"), gap: 0.2),
      SampleSlices.slice(.namePart("shade"), gap: 0.0),
    ]
    let wrong = (0..<runs).count { _ in
      let evaluation = evaluation(weak: weak, size: size, &random)
      return SampleSlices.checks(slices, evaluation)[0].verdict == verdict
    }
    return Double(wrong) / Double(runs)
  }

  @Test(arguments: [8, 24]) func likeTheRestIsSeldomConfirmed(size: Int) {
    #expect(Self.rate(.confirmed, weak: 0.8, size: size) <= 0.05)
  }

  @Test(arguments: [8, 24]) func asLowAsThenIsSeldomCalledGone(size: Int) {
    #expect(Self.rate(.gone, weak: 0.55, size: size) <= 0.05)
  }

  @Test func aClearDeficitIsMostlyConfirmed() {
    #expect(Self.rate(.confirmed, weak: 0.45, size: 24) >= 0.9)
  }

  @Test func aMendedGroupIsOftenGone() {
    #expect(Self.rate(.gone, weak: 0.85, size: 24) >= 0.5)
  }
}
