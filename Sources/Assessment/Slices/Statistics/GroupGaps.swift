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
    let parts = parts(members)
    guard let inside = Self.sample({ parts.inside.forEach($0) }),
      let outside = Self.sample({ eachOutside(parts, $0) })
    else { return nil }
    return GroupGap(inside: inside, outside: outside, images: members.count)
  }

  /// What a group is made of, and what parts it from the rest.
  private struct Parts {
    /// Whether the group has a part in each unit.
    var isTouched: [Bool]
    /// What it has of these units, and what it leaves of them, both by their first images.
    var inside: [Piece] = []
    var rests: [Piece] = []
  }

  private func parts(_ members: [Int32]) -> Parts {
    var isMember = [Bool](repeating: false, count: values.count)
    for image in members { isMember[Int(image)] = true }
    var parts = Parts(isTouched: [Bool](repeating: false, count: whole.count))
    for image in members {
      let unit = Int(units.assignment[Int(image)])
      if parts.isTouched[unit] { continue }
      parts.isTouched[unit] = true
      var (own, rest) = (Piece(), Piece())
      for image in images[starts[unit]..<starts[unit + 1]] {
        if isMember[Int(image)] {
          own.add(values[Int(image)], of: image)
        } else {
          rest.add(values[Int(image)], of: image)
        }
      }
      parts.inside.append(own)
      if rest.size > 0 { parts.rests.append(rest) }
    }
    parts.rests.sort { $0.first < $1.first }
    return parts
  }

  /// Calls with each piece of the rest by its first image; of ten million images no list is made for each of
  /// many groups.
  private func eachOutside(_ parts: Parts, _ body: (Piece) -> Void) {
    var next = 0
    for (unit, isTouched) in zip(whole, parts.isTouched) where !isTouched {
      while next < parts.rests.count, parts.rests[next].first < unit.first {
        body(parts.rests[next])
        next += 1
      }
      body(unit)
    }
    parts.rests[next...].forEach(body)
  }

  /// As ``Sample/byUnit(_:pieces:groupCount:)`` has it.
  private static func sample(_ each: ((Piece) -> Void) -> Void) -> Sample? {
    var (total, images, count) = (0.0, 0.0, 0)
    each { piece in
      total += piece.sum
      images += Double(piece.size)
      count += 1
    }
    let mean = total / images
    let unitsPerImage = Double(count) / images
    var values: [Double] = []
    values.reserveCapacity(count)
    each { values.append(mean + unitsPerImage * ($0.sum - Double($0.size) * mean)) }
    return Sample(values)
  }
}
