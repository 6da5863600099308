/// Where each of many digests was met first.
///
/// Hash tables with open addressing, one for each of ``DigestParts``: no search takes long, since what decides
/// on a digest's part and slot is drawn at random (L. Carter, M. Wegman 1979, "Universal classes of hash
/// functions"), and no result depends on that.
package struct FirstPlaces {
  /// For the digest of each place the place at which it was met first: the own one where it was not met
  /// before, and where it is 0.
  package private(set) var places: [Int32]

  /// Looks all digests up, at most `Int32.max` of them.
  package init(of digests: [UInt64]) {
    places = Array(0..<Int32(digests.count))
    let parts = DigestParts(digests)
    var slots: [Int32] = []
    for part in 0..<parts.count { find(parts[part], &slots) }
  }

  /// Whether every digest is another, and none is 0.
  package static func areDistinct(_ digests: [UInt64]) -> Bool {
    guard !digests.contains(0) else { return false }
    return FirstPlaces(of: digests).places.elementsEqual(0..<Int32(digests.count))
  }

  /// Looks up what belongs to one part.
  ///
  /// `slots` is memory that is used again: the number of an entry plus 1 where its digest says, 0 where free.
  private mutating func find(_ entries: ArraySlice<DigestParts.Entry>, _ slots: inout [Int32]) {
    let bits = max(Int.bitWidth - (2 * entries.count).leadingZeroBitCount, 4)
    Self.clear(1 << bits, of: &slots)
    for (number, entry) in zip(entries.indices, entries) {
      // The highest bits are those of the part, equal for all.
      var slot = Int(truncatingIfNeeded: (entry.mixed << DigestParts.mostBits) >> UInt64(64 - bits))
      while slots[slot] != 0,
        entries[entries.startIndex + Int(slots[slot]) - 1].mixed != entry.mixed
      {
        slot = (slot + 1) & (1 << bits - 1)
      }
      if slots[slot] == 0 {
        slots[slot] = Int32(number - entries.startIndex + 1)
      } else {
        places[Int(entry.place)] = entries[entries.startIndex + Int(slots[slot]) - 1].place
      }
    }
  }

  private static func clear(_ count: Int, of slots: inout [Int32]) {
    guard slots.count >= count else {
      slots = [Int32](repeating: 0, count: count)
      return
    }
    for slot in 0..<count { slots[slot] = 0 }
  }
}
