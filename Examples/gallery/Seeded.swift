/// Made-up but repeatable numbers (SplitMix64), so that the gallery is the same on every machine.
struct Seeded {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// A number in 0..<1.
  mutating func uniform() -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return Double((bits ^ (bits >> 31)) >> 11) / 9_007_199_254_740_992
  }

  /// A number around 0 with about unit spread: the sum of twelve uniform ones.
  mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + uniform() } }

  /// A number in 0..<limit.
  mutating func integer(below limit: Int) -> Int { Int(uniform() * Double(limit)) }
}
