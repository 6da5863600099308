/// Where each of many digests was met first.
///
/// A hash table with open addressing: no search takes long, since what decides on a key's slot is drawn at
/// random (L. Carter, M. Wegman 1979, "Universal classes of hash functions"), and no result depends on that.
package struct FirstPlaces {
  private let keys: [UInt64]
  /// Upper half of a key, and its place plus 1 as the lower half; 0 where nothing is.
  ///
  /// So hardly any key is looked at but the right one.
  private var slots: [UInt64]
  private let shift: UInt64
  private let multipliers: (UInt64, UInt64)

  /// Of these keys none was met yet.
  package init(of keys: [UInt64]) {
    self.keys = keys
    var bits: UInt64 = 4
    while 1 << bits < keys.count + keys.count / 2 { bits += 1 }
    slots = [UInt64](repeating: 0, count: 1 << bits)
    shift = 64 - bits
    multipliers = (.random(in: .min ... .max) | 1, .random(in: .min ... .max) | 1)
  }

  /// The place at which the key of a place was met first: this one when it was not met before.
  package mutating func first(like place: Int) -> Int {
    let key = keys[place]
    let mark = key & 0xffff_ffff_0000_0000
    let mixed = (key &* multipliers.0) ^ (key >> 32)
    var slot = Int(truncatingIfNeeded: (mixed &* multipliers.1) >> shift)
    while slots[slot] != 0 {
      let known = Int(slots[slot] & 0xffff_ffff) - 1
      if slots[slot] & 0xffff_ffff_0000_0000 == mark, keys[known] == key { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = mark | UInt64(place + 1)
    return place
  }
}
