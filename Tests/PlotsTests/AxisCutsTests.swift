import TestSupport
import Testing

@testable import Plots

@Suite struct AxisCutsTests {
  private static func group(_ count: Int, from start: Double, to end: Double) -> [Double] {
    (0..<count).map { start + (end - start) * Double($0) / Double(count - 1) }
  }

  @Test func aFarIslandComesNear() throws {
    let values = Self.group(190, from: 0, to: 10) + Self.group(10, from: 1_000, to: 1_001)
    let cuts = AxisCuts(values)
    #expect(cuts.cuts == [.init(lower: 10, upper: 1_000)])
    #expect(abs(cuts.kept - 0.15 * 11) < 1e-9)
    #expect(abs(cuts(1_001) - (10 + 1.65 + 1)) < 1e-9)
    #expect(cuts(4) == 4 && abs(cuts.factor - 600) < 1e-9)
    let middle = try #require(cuts.middles.first)
    #expect(abs(middle - (10 + 1.65 / 2)) < 1e-9)
  }

  @Test func islandsOnBothSidesAndOfManySizesComeNear() {
    let core = Self.group(100, from: 0, to: 1)
    let values = core + [-900, -899] + Self.group(9, from: 50, to: 50.5) + [40_000]
    let cuts = AxisCuts(values)
    #expect(cuts.cuts.map(\.lower) == [-899, 1, 50.5])
    let places = values.map { cuts($0) }
    let width = (places.max() ?? 0) - (places.min() ?? 0)
    #expect(width < 6)
  }

  @Test(arguments: [
    [], [3], [1, 2], Array(repeating: 4, count: 50), group(60, from: 0, to: 1),
    group(30, from: 0, to: 4) + group(30, from: 7, to: 9),
    [.nan, .infinity] + group(40, from: 0, to: 1),
    Array(repeating: 0, count: 30) + Array(repeating: 1, count: 30),
  ])
  func whatIsNotFarApartStays(values: [Double]) {
    let cuts = AxisCuts(values)
    #expect(cuts.cuts.isEmpty)
    #expect(values.allSatisfy { cuts($0) == $0 || $0.isNaN })
  }

  @Test(arguments: 0..<40)
  func scatteredValuesStay(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let values = (0..<Int.random(in: 20...300, using: &random)).map { _ in
      Double.random(in: -1...1, using: &random)
    }
    #expect(AxisCuts(values).cuts.isEmpty)
  }

  @Test(arguments: 0..<30)
  func orderStays(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let values = (0..<200).map { _ -> Double in
      let island = Double(Int.random(in: 0...3, using: &random))
      return island * island * 700 + Double.random(in: 0...5, using: &random)
    }.sorted()
    let cuts = AxisCuts(values)
    let places = values.map { cuts($0) }
    #expect(places == places.sorted() && !cuts.cuts.isEmpty)
    #expect((places.last ?? 0) - (places.first ?? 0) < 40)
  }
}
