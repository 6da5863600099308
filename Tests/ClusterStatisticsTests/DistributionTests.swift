import ClusterStatistics
import Foundation
import Numerics
import Testing

@Suite struct DistributionTests {
  struct Tail: Decodable {
    var df, t, cumulative, upper: Double
  }

  @Test func studentTailsAgreeWithSciPy() throws {
    for row in try reference("student-t", as: Tail.self) {
      let distribution = StudentT(degreesOfFreedom: row.df)
      expectAgreement(distribution.cumulative(row.t), row.cumulative)
      expectAgreement(distribution.upperTail(row.t), row.upper)
    }
  }

  struct Quantile: Decodable {
    var df, p, quantile: Double
  }

  @Test func studentQuantilesAgreeWithSciPy() throws {
    for row in try reference("student-t-quantiles", as: Quantile.self) {
      expectAgreement(StudentT(degreesOfFreedom: row.df).quantile(row.p), row.quantile)
    }
  }

  @Test(arguments: [1, 2, 3.3, 40, 1e4]) func quantileInvertsTheDistribution(df: Double) {
    let distribution = StudentT(degreesOfFreedom: df)
    for p in stride(from: 0.001, to: 1, by: 0.037) {
      #expect(agree(distribution.cumulative(distribution.quantile(p)), p, relative: 1e-12))
    }
  }

  @Test func studentAtItsLimits() {
    let distribution = StudentT(degreesOfFreedom: 4)
    #expect(distribution.quantile(0.5) == 0)
    #expect(distribution.quantile(1) == .infinity)
    #expect(distribution.quantile(0) == -.infinity)
    #expect(distribution.twoSidedTail(.infinity) == 0)
    #expect(distribution.twoSidedTail(0) == 1)
    #expect(distribution.twoSidedTail(1e200) == 0)
    let endless = StudentT(degreesOfFreedom: .infinity)
    #expect(endless.upperTail(1.5) == NormalDistribution.upperTail(1.5))
  }

  struct Normal: Decodable {
    var p, quantile, z, cumulative: Double
  }

  @Test func normalAgreesWithSciPy() throws {
    for row in try reference("normal", as: Normal.self) {
      expectAgreement(NormalDistribution.quantile(row.p), row.quantile)
      expectAgreement(NormalDistribution.cumulative(row.z), row.cumulative)
    }
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(0.5) == 0)
  }

  struct Beta: Decodable {
    var a, b, x, value: Double
  }

  @Test func incompleteBetaAgreesWithSciPy() throws {
    for row in try reference("incomplete-beta", as: Beta.self) {
      expectAgreement(
        IncompleteBeta.regularized(row.x, complement: 1 - row.x, row.a, row.b), row.value)
    }
  }

  struct Draw: Decodable {
    var population, marked, drawn, count: Int
    var probability: Double
  }

  @Test func hypergeometricAgreesWithExactIntegers() throws {
    for row in try reference("hypergeometric", as: Draw.self) {
      let distribution = Hypergeometric(
        population: row.population, marked: row.marked, drawn: row.drawn)
      expectAgreement(exp(distribution.logProbability(row.count)), row.probability)
    }
  }

  @Test(arguments: [(10, 3, 4), (192, 150, 9), (30, 0, 5), (30, 30, 30), (1, 0, 0)])
  func hypergeometricSumsToOne(population: Int, marked: Int, drawn: Int) {
    let distribution = Hypergeometric(population: population, marked: marked, drawn: drawn)
    let probabilities = distribution.support.map { exp(distribution.logProbability($0)) }
    #expect(abs(probabilities.reduce(0, +) - 1) < 1e-13)
    let peak = exp(distribution.logProbability(distribution.mode))
    #expect(probabilities.allSatisfy { $0 <= peak * (1 + 1e-12) })
    #expect(distribution.logProbability(distribution.support.upperBound + 1) == -.infinity)
  }
}
