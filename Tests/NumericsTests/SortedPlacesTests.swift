import Numerics
import Testing

@Suite struct SortedPlacesTests {
  /// Of both signs, of all sizes, equal ones and ones that only double precision tells apart.
  static let numbers: [[Double]] = [
    [], [3], [2, 2, 2], [0, -0.0, 0], [-1, 1, -2, 2, 0, -0.5, 1e-40, -1e-40, 1e300, -1e300],
    [1, 1 + 1e-12, 1 - 1e-12, 7],
    {
      var random = SplitMix64(seed: 5)
      return (0..<3000).map { _ in Double(random.below(2000)) / 7 - 130 }
    }(),
  ]

  @Test(arguments: numbers) func sortsAsSinglePrecisionTells(numbers: [Double]) {
    let expected = numbers.indices.sorted {
      (Float(numbers[$0]), $0) < (Float(numbers[$1]), $1)
    }
    #expect(SortedPlaces.of(numbers) == expected.map { Int32($0) })
  }

  @Test func tellsWhatItCannotTellApart() {
    #expect(SortedPlaces.areLike(1, 1 + 1e-12) && SortedPlaces.areLike(0, -0.0))
    #expect(!SortedPlaces.areLike(1, 1.001))
  }
}
