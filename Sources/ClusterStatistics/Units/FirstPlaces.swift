/// Where each key was met first.
///
/// A hash table with open addressing, for many keys that are mostly digests: no search takes long, since
/// what decides on a key's slot is drawn at random (L. Carter, M. Wegman 1979, "Universal classes of hash
/// functions"), and no result depends on that.
struct FirstPlaces {
  /// Places in ``keys`` by slot; -1 where none is.
  private var slots: [Int32]
  private var keys: [(key: UInt64, place: Int32)] = []
  private let shift: UInt64
  private let multipliers: (UInt64, UInt64)

  /// Makes room for so many keys.
  init(count: Int) {
    var bits: UInt64 = 4
    while 1 << bits < 2 * count { bits += 1 }
    slots = [Int32](repeating: -1, count: 1 << bits)
    shift = 64 - bits
    multipliers = (.random(in: .min ... .max) | 1, .random(in: .min ... .max) | 1)
  }

  /// The place at which a key was met first, which is this one when it was not met before.
  mutating func place(of key: UInt64, at place: Int) -> Int {
    let mixed = (key &* multipliers.0) ^ (key >> 32)
    var slot = Int(truncatingIfNeeded: (mixed &* multipliers.1) >> shift)
    while slots[slot] >= 0 {
      let known = keys[Int(slots[slot])]
      if known.key == key { return Int(known.place) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(keys.count)
    keys.append((key, Int32(place)))
    return place
  }
}
