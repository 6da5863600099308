/// In which order images are drawn where they overlap: one that has nothing to do with their scores, so
/// that what is on top is about as mixed as all images.
package enum MapOrder {
  /// Positions in a scattered order.
  package static func scattered(_ positions: some Sequence<Int>) -> [Int] {
    positions.map { (key: ScatteredOrder.key($0), position: $0) }
      .sorted { ($0.key, $0.position) < ($1.key, $1.position) }.map(\.position)
  }

  /// In how many rounds so many images are drawn: each costs elements.
  package static func roundCount(_ images: Int) -> Int {
    switch images {
    case ...15: 1
    case ...60: 2
    case ...300: 3
    default: 4
    }
  }

  /// Positions of images in a few rounds, in each of which images of one look stand together, the looks
  /// in another order in every round: nearly as mixed, for far fewer elements.
  package static func rounds(_ positions: [Int], looks: [UInt8], salt: Int) -> [[Int]] {
    let scattered = scattered(positions)
    let count = min(3, roundCount(scattered.count))
    return (0..<count).map { round in
      stride(from: round, to: scattered.count, by: count).map { scattered[$0] }.sorted {
        one, other in
        let keys = [one, other].map { ScatteredOrder.key(Int(looks[$0]) + 32 * round + 128 * salt) }
        return (keys[0], one) < (keys[1], other)
      }
    }
  }
}
