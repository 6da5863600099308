import Numerics
import Testing

@Suite struct FirstPlacesTests {
  /// Digests that come once and often, near one another and far apart, with equal upper halves, and 0; one
  /// part of them and many.
  @Test(arguments: [1, 3, 40, 400, 4000], [0, 500, 9000])
  func eachDigestIsFoundWhereItWasMetFirst(kinds: Int, count: Int) {
    var random = SplitMix64(seed: UInt64(kinds))
    let digests = (0..<count).map { place -> UInt64 in
      let kind = random.next() % UInt64(kinds)
      return place % 7 == 0 ? kind << 32 : kind
    }
    var met: [UInt64: Int32] = [:]
    let expected = digests.indices.map { place -> Int32 in
      let digest = digests[place]
      if digest == 0 { return Int32(place) }
      met[digest] = met[digest] ?? Int32(place)
      return met[digest] ?? -1
    }
    #expect(FirstPlaces(of: digests).places == expected)
  }

  @Test(
    arguments: [
      ([], true), ([1, 2, 1 << 32], true), ([1, 2, 1], false), ([1, 0, 2], false),
    ] as [([UInt64], Bool)])
  func tellsWhetherAllAreDistinct(digests: [UInt64], areDistinct: Bool) {
    #expect(FirstPlaces.areDistinct(digests) == areDistinct)
  }
}
