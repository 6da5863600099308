import ClusterStatistics

/// How groups lie to the rest of the measured images, many groups one after the other.
///
/// The mean of a group is that of ``GroupGap``, to the last bit. That of the rest is made from the sum over all
/// images, so that a group costs its own images and no others.
struct GroupGaps {
  private let values: [Double]
  private let units: Units
  /// Position of each row of the whole table among the measured images; -1 for the others.
  private let positions: [Int32]
  private let total: Double

  /// The means of a group and of all other images, untested.
  struct Means {
    /// Values of the group, one a unit.
    let inside: Sample
    /// Mean over all other images.
    let rest: Double
    /// Images of the group.
    let images: Int

    /// Mean of the others less that of the group.
    var gap: Double { rest - inside.mean }
  }

  /// What a group has of a unit.
  private struct Piece {
    var size = 0.0
    var sum = 0.0
  }

  /// - Parameters:
  ///   - values: A finite number in 0...1 for each measured image.
  ///   - rows: Their rows, ascending.
  ///   - count: Rows of the whole table.
  init(_ values: [Double], rows: [Int], of count: Int, units: Units) {
    self.values = values
    self.units = units
    var positions = [Int32](repeating: -1, count: count)
    for (position, row) in rows.enumerated() { positions[row] = Int32(position) }
    self.positions = positions
    total = values.reduce(0, +)
  }

  /// How a group lies to the rest; `nil` where one of the two has no measured image.
  ///
  /// - Parameter rows: Its rows of the whole table.
  func means(_ rows: [Int]) -> Means? {
    let members = rows.map { positions[$0] }.filter { $0 >= 0 }.sorted()
    guard members.count < values.count, let inside = Self.sample(pieces(members)) else {
      return nil
    }
    let sum = members.reduce(0) { $0 + values[Int($1)] }
    // Sums are rounded, and a mean of nothing but zeros must not fall below.
    let rest = (total - sum) / Double(values.count - members.count)
    return Means(inside: inside, rest: min(max(rest, 0), 1), images: members.count)
  }

  /// What a group has of each unit, by the first image of each.
  private func pieces(_ members: [Int32]) -> [Piece] {
    if units.isIndependent { return members.map { Piece(size: 1, sum: values[Int($0)]) } }
    var places: [Int32: Int] = [:]
    var pieces: [Piece] = []
    for image in members {
      let unit = units.assignment[Int(image)]
      let place = places[unit] ?? pieces.count
      if place == pieces.count {
        places[unit] = place
        pieces.append(Piece())
      }
      pieces[place].size += 1
      pieces[place].sum += values[Int(image)]
    }
    return pieces
  }

  /// As ``Sample/byUnit(_:pieces:groupCount:)`` has it.
  private static func sample(_ pieces: [Piece]) -> Sample? {
    var (total, images) = (0.0, 0.0)
    for piece in pieces {
      total += piece.sum
      images += piece.size
    }
    let mean = total / images
    let unitsPerImage = Double(pieces.count) / images
    return Sample(pieces.map { mean + unitsPerImage * ($0.sum - $0.size * mean) })
  }
}
