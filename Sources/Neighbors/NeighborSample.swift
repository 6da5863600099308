import Numerics

/// Some of each row's neighbours in either direction, new and old ones apart, drawn at random.
struct NeighborSample {
  /// Of each row those that were found since they were last drawn.
  let new: NearestLists
  /// Of each row those that were drawn before.
  let old: NearestLists

  /// Draws from lists, whose new ones are old once they are drawn for their own row.
  ///
  /// Both ends of an edge have the same lot, so that the smallest lots of a row are a random choice.
  mutating func draw(from lists: NearestLists, rows: Int, seed: UInt32) {
    for row in 0..<rows {
      lists.forEach(row) { other, isNew in
        let target = isNew ? new : old
        let lot = Self.lot(UInt32(row), other, seed)
        target.insert(row, id: other, bits: lot)
        target.insert(Int(other), id: UInt32(row), bits: lot)
      }
    }
    for row in 0..<rows {
      lists.age(row) { new.contains(row, id: $0, bits: Self.lot(UInt32(row), $0, seed)) }
    }
  }

  private static func lot(_ first: UInt32, _ second: UInt32, _ seed: UInt32) -> UInt32 {
    hash(seed ^ min(first, second) &+ 0x9e37_79b9 &* hash(max(first, second)))
  }
}
