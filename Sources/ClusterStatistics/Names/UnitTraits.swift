/// The common traits of all units, counted by cluster.
struct UnitTraits {
  /// Units of a cluster that have a trait, by its place among the common ones; those of no cluster count as a
  /// last one.
  typealias Count = (cluster: Int, place: Int, units: Int)

  private let traits: TraitColumn
  private let common: CommonTraits
  private let images: Buckets
  private let clusters: [Int32]
  private let clusterCount: Int

  init(
    _ traits: TraitColumn, _ common: CommonTraits, _ pieces: UnitPieces, clusterCount: Int
  ) {
    (self.traits, self.common, self.clusterCount) = (traits, common, clusterCount)
    images = Buckets(pieces.pieceOfImage, count: pieces.count)
    clusters = pieces.clusters.map {
      (0..<Int32(clusterCount)).contains($0) ? $0 : Int32(clusterCount)
    }
  }

  /// Visits what each unit has, each trait once; in the order of images, which lie so in memory.
  private func each(_ use: (_ cluster: Int, _ place: Int) -> Void) {
    var latest = [Int32](repeating: -1, count: common.traits.count)
    for piece in clusters.indices {
      for bucketed in images.places(piece) {
        for number in traits.places(of: Int(images.positions[bucketed])) {
          let place = Int(common.places[Int(traits.numbers[number])])
          if place < 0 || latest[place] == piece { continue }
          latest[place] = Int32(piece)
          use(Int(clusters[piece]), place)
        }
      }
    }
  }

  /// The counts by cluster and trait, from a table of all of them.
  func inTable() -> [Count] {
    let width = common.traits.count
    var table = [Int32](repeating: 0, count: (clusterCount + 1) * width)
    each { table[$0 * width + $1] += 1 }
    return table.indices.filter { table[$0] > 0 }.map {
      ($0 / width, $0 % width, Int(table[$0]))
    }
  }

  /// The same from a list of all, where a table would be mostly empty.
  func sorted() -> [Count] {
    var keys: [UInt64] = []
    each { keys.append(UInt64($0) << 32 | UInt64($1)) }
    keys.sort()
    var counts: [Count] = []
    var start = 0
    for end in 1...max(keys.count, 1) where end >= keys.count || keys[end] != keys[start] {
      if keys.isEmpty { break }
      counts.append((Int(keys[start] >> 32), Int(keys[start] & 0xffff_ffff), end - start))
      start = end
    }
    return counts
  }
}

/// Positions by a number that each has, ascending within a number.
private struct Buckets {
  private var starts: [Int32]
  private(set) var positions: [Int32]

  /// Numbers outside `0..<count` are left out.
  init(_ numbers: [Int32], count: Int) {
    starts = [Int32](repeating: 0, count: count + 1)
    for number in numbers where (0..<count).contains(Int(number)) { starts[Int(number) + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    positions = [Int32](repeating: 0, count: Int(starts[count]))
    var next = starts
    for (position, number) in numbers.enumerated() where (0..<count).contains(Int(number)) {
      positions[Int(next[Int(number)])] = Int32(position)
      next[Int(number)] += 1
    }
  }

  /// Where in ``positions`` those of a number are.
  func places(_ number: Int) -> Range<Int> { Int(starts[number])..<Int(starts[number + 1]) }
}
