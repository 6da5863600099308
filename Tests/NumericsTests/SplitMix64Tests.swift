import Numerics
import Testing

@Suite struct SplitMix64Tests {
  /// The first numbers from seed 1234567, as splitmix64.c of Vigna gives them.
  @Test func agreesWithTheReference() {
    var generator = SplitMix64(seed: 1_234_567)
    let numbers = (0..<5).map { _ in generator.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func staysBelowItsBound() {
    var generator = SplitMix64(seed: 1)
    let drawn = (0..<10_000).map { _ in generator.below(7) }
    #expect(Set(drawn) == Set(0..<7))
    let single = (0..<100).map { _ in generator.below(1) }
    #expect(single.allSatisfy { $0 == 0 })
  }
}
