import Numerics
import Testing

@Suite struct FirstPlacesTests {
  /// Keys that come once and often, near one another and far apart, with equal upper halves, and 0.
  @Test(arguments: [1, 3, 40, 400])
  func eachKeyIsFoundWhereItWasMetFirst(kinds: Int) {
    var random = SplitMix64(seed: UInt64(kinds))
    let keys = (0..<500).map { place -> UInt64 in
      let kind = random.next() % UInt64(kinds)
      return place % 7 == 0 ? kind << 32 : kind
    }
    var met: [UInt64: Int] = [:]
    var expected: [[Int]] = []
    for (place, key) in keys.enumerated() where key != 0 {
      met[key] = met[key] ?? place
      expected.append([place, met[key] ?? -1])
    }
    var (first, one) = (FirstPlaces(of: keys), FirstPlaces(of: keys))
    var visited: [[Int]] = []
    first.eachFirst { visited.append([$0, $1]) }
    #expect(visited == expected)
    #expect(expected.allSatisfy { one.first(like: $0[0]) == $0[1] })
  }
}
