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
    let mark = key & Self.upper
    var slot = slot(of: key)
    while slots[slot] != 0 {
      let known = Int(slots[slot] & ~Self.upper) - 1
      if slots[slot] & Self.upper == mark, keys[known] == key { return known }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = mark | UInt64(place + 1)
    return place
  }

  /// Visits the places of all keys but 0 in their order, each with the place at which its key was met
  /// first.
  ///
  /// What is there already is looked up for many places before any is visited, so that the processor waits
  /// for the memory of all of them at once; it is never moved, so that an answer stays right.
  package mutating func eachFirst(_ use: (_ place: Int, _ first: Int) -> Void) {
    var known = [Int](repeating: -1, count: Self.block)
    for start in stride(from: 0, to: keys.count, by: Self.block) {
      let places = start..<min(start + Self.block, keys.count)
      for place in places {
        let found = slots[slot(of: keys[place])]
        let isLike = found != 0 && (found ^ keys[place]) & Self.upper == 0
        known[place - start] = isLike ? Int(found & ~Self.upper) - 1 : -1
      }
      for place in places where known[place - start] >= 0 {
        if keys[known[place - start]] != keys[place] { known[place - start] = -1 }
      }
      for place in places where keys[place] != 0 {
        let found = known[place - start]
        use(place, found >= 0 ? found : first(like: place))
      }
    }
  }

  private static let block = 64
  /// The half of a slot that is of its key.
  private static let upper: UInt64 = 0xffff_ffff_0000_0000

  private func slot(of key: UInt64) -> Int {
    let mixed = (key &* multipliers.0) ^ (key >> 32)
    return Int(truncatingIfNeeded: (mixed &* multipliers.1) >> shift)
  }
}
