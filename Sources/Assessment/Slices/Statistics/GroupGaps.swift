import ClusterStatistics

/// How groups lie to the rest of the measured images, many groups one after the other.
///
/// Each has the numbers that ``GroupGap`` has of it alone, to the last bit: all sums are taken in the order
/// of the images. But images are told apart only in the units that the group has a part in.
struct GroupGaps {
  private let values: [Double]
  private let units: Units
  /// Position of each row of the whole table among the measured images; -1 for the others.
  private let positions: [Int32]
  /// Images of all units, ascending within each.
  private let images: [Int32]
  /// Where the images of each unit begin, and the end of the last.
  private let starts: [Int]
  /// Each unit as a whole; numbered, as units are, by their first images.
  private let whole: [Piece]

  /// What a group, or the rest, has of a unit.
  private struct Piece {
    var first: Int32 = -1
    var size: Int32 = 0
    var sum = 0.0

    mutating func add(_ value: Double, of image: Int32) {
      if size == 0 { first = image }
      size += 1
      sum += value
    }
  }

  /// - Parameters:
  ///   - values: A finite number for each measured image.
  ///   - rows: Their rows, ascending.
  ///   - count: Rows of the whole table.
  init(_ values: [Double], rows: [Int], of count: Int, units: Units) {
    self.values = values
    self.units = units
    var positions = [Int32](repeating: -1, count: count)
    for (position, row) in rows.enumerated() { positions[row] = Int32(position) }
    self.positions = positions
    var whole = [Piece](repeating: Piece(), count: units.count)
    for (image, unit) in units.assignment.enumerated() {
      whole[Int(unit)].add(values[image], of: Int32(image))
    }
    var starts = [0]
    for unit in whole { starts.append(starts[starts.count - 1] + Int(unit.size)) }
    var (next, images) = (starts, [Int32](repeating: 0, count: values.count))
    for (image, unit) in units.assignment.enumerated() {
      images[next[Int(unit)]] = Int32(image)
      next[Int(unit)] += 1
    }
    (self.whole, self.starts, self.images) = (whole, starts, images)
  }

  /// How a group lies to the rest, untested; `nil` where one of the two has no measured image.
  ///
  /// - Parameter rows: Its rows of the whole table.
  func gap(_ rows: [Int]) -> GroupGap? {
    let members = rows.map { positions[$0] }.filter { $0 >= 0 }.sorted()
    let (inside, outside) = pieces(members)
    guard let inside = Self.sample(inside), let outside = Self.sample(outside) else { return nil }
    return GroupGap(inside: inside, outside: outside, images: members.count)
  }

  /// The pieces of a group and of the rest, both by their first images.
  private func pieces(_ members: [Int32]) -> (inside: [Piece], outside: [Piece]) {
    var isMember = [Bool](repeating: false, count: values.count)
    for image in members { isMember[Int(image)] = true }
    var isTouched = [Bool](repeating: false, count: whole.count)
    var inside: [Piece] = []
    var rests: [Piece] = []
    for image in members {
      let unit = Int(units.assignment[Int(image)])
      if isTouched[unit] { continue }
      isTouched[unit] = true
      var (own, rest) = (Piece(), Piece())
      for image in images[starts[unit]..<starts[unit + 1]] {
        if isMember[Int(image)] {
          own.add(values[Int(image)], of: image)
        } else {
          rest.add(values[Int(image)], of: image)
        }
      }
      inside.append(own)
      if rest.size > 0 { rests.append(rest) }
    }
    return (inside, outside(isTouched, rests.sorted { $0.first < $1.first }))
  }

  private func outside(_ isTouched: [Bool], _ rests: [Piece]) -> [Piece] {
    var outside: [Piece] = []
    outside.reserveCapacity(whole.count)
    var next = 0
    for (unit, isTouched) in zip(whole, isTouched) where !isTouched {
      while next < rests.count, rests[next].first < unit.first {
        outside.append(rests[next])
        next += 1
      }
      outside.append(unit)
    }
    return outside + rests[next...]
  }

  /// As ``Sample/byUnit(_:pieces:groupCount:)`` has it.
  private static func sample(_ pieces: [Piece]) -> Sample? {
    var (total, images) = (0.0, 0.0)
    for piece in pieces {
      total += piece.sum
      images += Double(piece.size)
    }
    let mean = total / images
    let unitsPerImage = Double(pieces.count) / images
    return Sample(
      pieces.map { mean + unitsPerImage * ($0.sum - Double($0.size) * mean) })
  }
}
