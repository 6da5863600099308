/// An order that has nothing to do with what is ordered, and is the same every time.
package enum ScatteredOrder {
  /// A number that looks random, from a position (the finaliser of SplitMix64, Steele, Lea and Flood
  /// 2014).
  package static func key(_ position: Int) -> UInt64 {
    var bits = UInt64(bitPattern: Int64(position)) &* 0x9e37_79b9_7f4a_7c15
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}
