/// Many digests with their places in parts, so that what is done with one part stays in the processor's cache.
///
/// Equal digests are in one part, each part in the order of places. What decides on the part is drawn at
/// random.
struct DigestParts {
  /// A digest that is not 0.
  struct Entry {
    /// The digest, mixed: another number for another digest.
    let mixed: UInt64
    /// Its place.
    let place: Int32
  }

  /// Part by part.
  private let entries: [Entry]
  /// Where each part begins, and the end of the last.
  private let starts: [Int]

  /// Number of parts.
  var count: Int { starts.count - 1 }

  /// The entries of a part.
  subscript(part: Int) -> ArraySlice<Entry> { entries[starts[part]..<starts[part + 1]] }

  /// Most bits of a mixed digest that decide on its part: memory is written in so many places at once.
  static let mostBits: UInt64 = 10
  /// Digests of a part, where there are not too many parts for that.
  private static let size = 1024

  /// Divides digests.
  init(_ digests: [UInt64]) {
    let mixing = Mixing()
    let wanted = Int.bitWidth - (digests.count / Self.size).leadingZeroBitCount
    let bits = min(UInt64(wanted), Self.mostBits)
    // A shift by all 64 bits leaves nothing: there is one part.
    let shift = 64 - bits
    var starts = [Int](repeating: 0, count: 1 << bits + 1)
    for digest in digests where digest != 0 {
      starts[Int(truncatingIfNeeded: mixing.mixed(digest) >> shift) + 1] += 1
    }
    for part in 0..<1 << bits { starts[part + 1] += starts[part] }
    var next = starts
    entries = [Entry](unsafeUninitializedCapacity: starts[1 << bits]) { entries, count in
      for (place, digest) in digests.enumerated() where digest != 0 {
        let mixed = mixing.mixed(digest)
        let part = Int(truncatingIfNeeded: mixed >> shift)
        entries.initializeElement(at: next[part], to: Entry(mixed: mixed, place: Int32(place)))
        next[part] += 1
      }
      count = entries.count
    }
    self.starts = starts
  }
}

/// A random function of digests, another number for another digest: odd factors and shifts can be undone.
private struct Mixing {
  private let factors: (UInt64, UInt64) = (
    .random(in: .min ... .max) | 1, .random(in: .min ... .max) | 1
  )

  func mixed(_ digest: UInt64) -> UInt64 {
    let product = digest &* factors.0
    return (product ^ (product >> 32)) &* factors.1
  }
}
