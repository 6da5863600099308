import ClusterStatistics
import TestSupport
import Testing

@Suite struct RandomEffectsTests {
  struct Row: Decodable {
    var effects, variances: [Double]
    var tau2, mean, meanVariance, q: Double
  }

  @Test func agreesWithStatsmodels() throws {
    for row in try reference("random-effects", as: Row.self) {
      let fit = try #require(RandomEffects(effects: row.effects, variances: row.variances))
      expectAgreement(fit.betweenVariance, row.tau2)
      expectAgreement(fit.mean, row.mean)
      expectAgreement(fit.meanVariance, row.meanVariance)
      expectAgreement(fit.heterogeneity, row.q)
    }
  }

  @Test func degenerateEffectsAreDefined() throws {
    #expect(RandomEffects(effects: [], variances: []) == nil)
    let one = try #require(RandomEffects(effects: [0.5], variances: [0.01]))
    #expect(one.betweenVariance == 0 && one.mean == 0.5)
    let exact = try #require(RandomEffects(effects: [0.2, 0.8], variances: [0, 0]))
    expectAgreement(exact.betweenVariance, 0.18)
    #expect(exact.heterogeneity == nil)
  }

  @Test(arguments: 1...20) func shrunkenMeansLieBetweenRawAndOverall(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let clusters = (0..<25).map { _ in
      let count = Int.random(in: 1...9, using: &generator)
      return Sample((0..<count).map { _ in Double.random(in: 0...1, using: &generator) })
    }
    let means = try #require(ShrunkenMeans(clusters))
    for (cluster, estimate) in zip(clusters, means.estimates) {
      let raw = try #require(cluster).mean
      let estimate = try #require(estimate)
      let span = min(raw, means.effects.mean) - 1e-12...max(raw, means.effects.mean) + 1e-12
      #expect(span.contains(estimate.mean))
      #expect(estimate.interval.contains(estimate.mean))
      #expect((0...1).contains(estimate.shrinkage))
    }
  }
}
