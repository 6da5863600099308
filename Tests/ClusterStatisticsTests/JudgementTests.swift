import ClusterStatistics
import ModelEvaluation
import Testing

@Suite struct JudgementTests {
  struct Row: Decodable {
    var clusters: [[Double]]
    var unclustered: [Double]
    var tau2, mean: Double
    var shrunken, lower, upper, gains: [Double]
    var p, adjusted: [Double?]
    var verdicts: [String]
    var best: [Int]
  }

  @Test func agreesWithTheFormulasInNumPy() throws {
    for row in try reference("judgements", as: Row.self) {
      let judgement = Judgement(
        row.clusters.map { Sample($0) }, unclustered: Sample(row.unclustered))
      expectAgreement(judgement.effects?.betweenVariance, row.tau2)
      expectAgreement(judgement.effects?.mean, row.mean)
      for (index, cluster) in judgement.clusters.enumerated() {
        expectAgreement(cluster.shrunken?.mean, row.shrunken[index])
        expectAgreement(cluster.shrunken?.interval.lowerBound, row.lower[index])
        expectAgreement(cluster.shrunken?.interval.upperBound, row.upper[index])
        expectAgreement(cluster.pValue, row.p[index])
        expectAgreement(cluster.adjustedPValue, row.adjusted[index])
        #expect(abs((cluster.gain ?? .nan) - row.gains[index]) < 1e-13)
        #expect(cluster.verdict.rawValue == row.verdicts[index])
      }
      let fixes = judgement.bestFixes?.clusters ?? []
      #expect(fixes.count == row.best.count)
      #expect(fixes.allSatisfy { row.verdicts[$0] == "weak" })
    }
  }

  @Test func referencesCoverEveryVerdict() throws {
    let verdicts = try reference("judgements", as: Row.self).flatMap(\.verdicts)
    #expect(
      Set(verdicts) == ["weak", "strong", "notDistinguishable", "tooFewImages"])
  }

  static func sample(_ count: Int, _ mean: Double, _ std: Double) -> Sample? {
    Sample(count: count, mean: mean, populationStandardDeviation: std)
  }

  @Test func nothingMeasured() {
    let judgement = Judgement([nil, nil])
    #expect(judgement.clusters.map(\.verdict) == [.unmeasured, .unmeasured])
    #expect(judgement.overall == nil && judgement.effects == nil && judgement.bestFixes == nil)
    #expect(Judgement([]).clusters.isEmpty)
  }

  @Test func onlyUnclusteredImages() {
    let judgement = Judgement([], unclustered: Self.sample(9, 0.5, 0.1))
    #expect(judgement.overall?.count == 9)
    #expect(judgement.effects == nil)
  }

  @Test func oneClusterHasNothingToCompareWith() throws {
    let judgement = Judgement([Self.sample(40, 0.5, 0.2)])
    let cluster = try #require(judgement.clusters.first)
    #expect(cluster.verdict == .notDistinguishable)
    #expect(!cluster.isTested && cluster.gain == nil && cluster.rest == nil)
    expectAgreement(cluster.shrunken?.mean, 0.5)
    #expect(judgement.effects?.betweenVariance == 0)
  }

  @Test func allEqualScoresShowNoDifference() {
    let judgement = Judgement([Self.sample(10, 0.7, 0), Self.sample(20, 0.7, 0)])
    #expect(judgement.clusters.map(\.verdict) == [.notDistinguishable, .notDistinguishable])
    #expect(judgement.clusters.map { $0.pValue } == [1, 1])
    #expect(judgement.effects?.betweenVariance == 0)
  }

  @Test func roundingIsNoDifference() {
    let judgement = Judgement(
      [Self.sample(10, 0.7, 0), Self.sample(200, 0.700_000_000_000_000_1, 0)])
    #expect(judgement.clusters.map(\.verdict) == [.notDistinguishable, .notDistinguishable])
  }

  @Test func clustersWithoutSpreadKeepTheirMeans() throws {
    let judgement = Judgement([Self.sample(10, 0.3, 0), Self.sample(20, 0.9, 0)])
    #expect(judgement.clusters.map { $0.shrunken?.mean } == [0.3, 0.9])
    #expect(judgement.clusters[0].shrunken?.interval == 0.3...0.3)
    #expect(judgement.clusters.map(\.verdict) == [.weak, .strong])
  }

  @Test func singleImagesAloneCannotBeShrunk() {
    let judgement = Judgement([Self.sample(1, 0.3, 0), Self.sample(1, 0.9, 0)])
    #expect(judgement.effects == nil)
    #expect(judgement.clusters.allSatisfy { $0.shrunken == nil })
    // One image says next to nothing of the mean.
    let widths = judgement.clusters.compactMap(\.interval).map { $0.upperBound - $0.lowerBound }
    #expect(widths.allSatisfy { $0 > 0.6 })
    #expect(judgement.clusters.map(\.verdict) == [.tooFewImages, .tooFewImages])
  }

  @Test func fiveImagesThatAgreeAreNoCertainty() throws {
    let five = try #require(Self.sample(5, 1, 0))
    let rest = try #require(Self.sample(187, 0.75, 0.22))
    #expect(try #require(WelchTest(five, rest)).pValue < 1e-20)
    let judged = try #require(Judgement([five, rest]).clusters[0].pValue)
    #expect(judged > 0.01 && judged < 0.1)
  }

  @Test func fixingSeveralIsNotTheSumOfFixingEach() throws {
    let judgement = Judgement([
      Self.sample(50, 0.4, 0.1), Self.sample(50, 0.4, 0.1), Self.sample(100, 0.8, 0.1),
    ])
    #expect(judgement.clusters.map(\.verdict) == [.weak, .weak, .strong])
    let fixes = try #require(judgement.bestFixes)
    #expect(fixes.clusters == [0, 1])
    // So clear a gap is no luck.
    #expect(abs(fixes.gain.mean - 0.2) < 1e-6)
    #expect(fixes.gain.interval.contains(fixes.gain.mean))
    let sum = judgement.clusters[0...1].compactMap(\.gain).reduce(0, +)
    expectAgreement(sum, 2 * (100.0 / 150 - 0.6))
  }
}
