import Numerics

/// A 64-bit digest of a few bytes: equal names have equal digests, and a million different ones
/// different digests but for a chance of 3 in 10^8.
///
/// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo 1991) with a final mix.
package struct NameHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The digest of bytes.
  ///
  /// Not generic: other targets call it for every image.
  package init(_ bytes: ArraySlice<UInt8> = []) {
    bytes.withUnsafeBufferPointer { add($0[...]) }
  }

  mutating func add(_ bytes: NameEnding.Name) {
    for byte in bytes { add(byte) }
  }

  mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// The digest.
  package var value: UInt64 {
    var mixer = SplitMix64(seed: state)
    return mixer.next()
  }
}
