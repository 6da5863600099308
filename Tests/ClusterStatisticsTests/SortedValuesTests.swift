import Numerics
import Testing

@testable import ClusterStatistics

@Suite struct SortedValuesTests {
  /// Values of either sign, many alike, tiny and huge ones among them.
  private func values(_ count: Int) -> [Double] {
    var random = SplitMix64(seed: UInt64(count))
    return (0..<count).map { place in
      let value = Double(random.below(1000)) - 500
      return place % 5 == 0 ? value * 1e-300 : place % 7 == 0 ? value * 1e200 : value / 7
    }
  }

  @Test(arguments: [0, 1, 2, 4095, 4096, 20_000])
  func orderIsThatOfComparing(count: Int) {
    let values = values(count)
    #expect(SortedValues.of(values) == values.sorted())
  }

  @Test func equalValuesStay() {
    #expect(SortedValues.of([Double](repeating: 0.25, count: 5000)).allSatisfy { $0 == 0.25 })
  }
}
