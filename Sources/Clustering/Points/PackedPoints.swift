/// Points in blocks of eight, column after column within a block, so that one pass over a block gives
/// eight distances.
///
/// Slots beyond the last point hold infinity and are infinitely far from every point. A squared
/// distance is always the sum over columns in their order, whoever asks: every stage and every method
/// sees the same bits.
struct PackedPoints: Sendable {
  /// Slots in a block.
  static let width = 8

  let dimension: Int
  private(set) var blocks: [SIMD8<Double>]

  /// Packs the points with these numbers, a slot each; nil leaves a slot empty.
  init(_ points: Points, slots: some Collection<Int?>) {
    dimension = points.dimension
    blocks = Array(
      repeating: SIMD8(repeating: .infinity),
      count: (slots.count + Self.width - 1) / Self.width * points.dimension)
    for (slot, point) in slots.enumerated() {
      guard let point else { continue }
      for (column, value) in points.coordinates(of: point).enumerated() {
        blocks[slot / Self.width * dimension + column][slot % Self.width] = value
      }
    }
  }

  var blockCount: Int { blocks.count / dimension }

  /// Moves a point to another slot and empties its own.
  mutating func move(_ source: Int, to target: Int) {
    for column in 0..<dimension {
      let from = source / Self.width * dimension + column
      blocks[target / Self.width * dimension + column][target % Self.width] =
        blocks[from][source % Self.width]
      blocks[from][source % Self.width] = .infinity
    }
  }
}

extension UnsafeBufferPointer<SIMD8<Double>> {
  /// Squared distances from a point to the eight slots of a block of packed points.
  @inline(__always)
  func squaredDistances(inBlock block: Int, to point: UnsafeBufferPointer<Double>) -> Element {
    var sum = Element.zero
    let start = block * point.count
    for column in 0..<point.count {
      let difference = self[start + column] - Element(repeating: point[column])
      sum += difference * difference
    }
    return sum
  }
}
