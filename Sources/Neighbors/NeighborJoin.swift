/// Looks at the neighbours of a row's neighbours, one row after the other, on one thread.
struct NeighborJoin {
  /// How many were nearer than those that were known.
  private(set) var changes = 0

  private let sample: NeighborSample
  private let lists: NearestLists
  private let squares: SquaredDistances
  /// A bit a row: looked at already, or known.
  private var seen: [UInt64]
  private var ids: [UInt32] = []
  private var found: [Float] = []

  init(rows: Int, sample: NeighborSample, lists: NearestLists, squares: SquaredDistances) {
    self.sample = sample
    self.lists = lists
    self.squares = squares
    seen = Array(repeating: 0, count: rows / 64 + 1)
  }

  /// Takes what is nearer into the list of a row.
  mutating func improve(_ row: Int) {
    collect(row)
    measure(row)
    for (id, square) in zip(ids, found) {
      if lists.insert(row, id: id, bits: square.bitPattern) { changes += 1 }
    }
  }

  /// The ends of all paths over two edges of which one is new, but those that are known.
  private mutating func collect(_ row: Int) {
    ids.removeAll(keepingCapacity: true)
    see(UInt32(row))
    lists.forEach(row) { id, _ in see(id) }
    let known = ids.count
    sample.new.forEach(row) { middle, _ in
      sample.new.forEach(Int(middle)) { id, _ in see(id) }
      sample.old.forEach(Int(middle)) { id, _ in see(id) }
    }
    sample.old.forEach(row) { middle, _ in
      sample.new.forEach(Int(middle)) { id, _ in see(id) }
    }
    for id in ids { seen[Int(id >> 6)] = 0 }
    ids.removeFirst(known)
  }

  private mutating func see(_ id: UInt32) {
    let (word, bit) = (Int(id >> 6), UInt64(1) << UInt64(id & 63))
    guard seen[word] & bit == 0 else { return }
    seen[word] |= bit
    ids.append(id)
  }

  private mutating func measure(_ row: Int) {
    found = [Float](unsafeUninitializedCapacity: ids.count) { found, count in
      ids.withUnsafeBufferPointer { squares.write(from: row, to: $0, into: found) }
      count = ids.count
    }
  }
}
