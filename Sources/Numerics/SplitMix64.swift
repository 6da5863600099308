/// SplitMix64: small, fast, the same numbers from a seed on every machine.
///
/// Inlinable, because shuffles in other modules draw millions of numbers one by one; and `public` for that
/// alone: the compiler makes no function that is `package` part of another module's code.
///
/// G. L. Steele, D. Lea, C. H. Flood (2014), "Fast splittable pseudorandom number generators", figure 17.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  @usableFromInline
  var state: UInt64

  /// Starts at a seed.
  @inlinable
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  @inlinable @inline(__always)
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// A whole number below `bound`, which lies in 1...2^32.
  ///
  /// One multiplication (D. Lemire 2019, section 3) without the rejection step: its bias, below 2^-32,
  /// is far under what a thousand permutations can show, and the count of draws stays fixed.
  @inlinable @inline(__always)
  public mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(bound)) >> 32)
  }
}
