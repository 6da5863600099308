import Numerics

/// A 64-bit digest of a few bytes: equal names have equal digests, and a million different ones
/// different digests but for a chance of 3 in 10^8.
///
/// Eight bytes with a multiplication of 128 bits (Wang Yi 2019, "wyhash") and a final mix.
package struct NameHash {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The digest of bytes.
  ///
  /// Not generic: other targets call it for every image.
  package init(_ bytes: ArraySlice<UInt8> = []) {
    bytes.withUnsafeBufferPointer { add($0[...]) }
  }

  /// The digest of bytes in memory that others hold.
  init(_ bytes: NameEnding.Name) { add(bytes) }

  /// Adds a text: "ab" and "c" are not "a" and "bc".
  mutating func add(_ bytes: NameEnding.Name) {
    let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes))
    add(UInt64(bytes.count))
    guard bytes.count >= 8 else { return add(Self.word(ofShort: bytes)) }
    for place in stride(from: 0, to: bytes.count - 8, by: 8) {
      add(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    add(bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
  }

  /// Adds a number.
  mutating func add(_ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    state = product.high ^ product.low
  }

  /// Fewer than eight bytes as one number, which tells texts of one length apart.
  private static func word(ofShort bytes: UnsafeRawBufferPointer) -> UInt64 {
    guard bytes.count >= 4 else { return bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 4, as: UInt32.self)
    return UInt64(bytes.loadUnaligned(as: UInt32.self)) << 32 | UInt64(last)
  }

  /// The digest.
  package var value: UInt64 {
    var mixer = SplitMix64(seed: state)
    return mixer.next()
  }
}
