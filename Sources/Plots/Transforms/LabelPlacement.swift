/// Finds places for labels near their anchors, so that none covers another.
///
/// Greedy and deterministic: labels come in order of importance, each takes the cheapest of a fixed
/// set of places around its anchor that is free; cheap is near, over few points. No label covers a
/// disc; one that is about as near to another disc as to its own gets a line to its own. A label
/// without a free place is left out.
package struct LabelPlacement: Sendable {
  /// A rectangle in pixels.
  package struct Box: Sendable, Equatable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    /// Makes a box from its upper left corner and size.
    package init(x: Double, y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }

    /// Whether two boxes share more than an edge.
    package func overlaps(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height
        && other.y < y + height
    }

    func contains(_ other: Box) -> Bool {
      other.x >= x && other.y >= y && other.x + other.width <= x + width
        && other.y + other.height <= y + height
    }
  }

  /// A circle that no label may cover, in pixels.
  package struct Disc: Sendable, Equatable {
    package var x: Double
    package var y: Double
    package var radius: Double

    /// Makes a disc around a middle.
    package init(x: Double, y: Double, radius: Double) {
      self.x = x
      self.y = y
      self.radius = radius
    }

    func contains(_ place: (x: Double, y: Double)) -> Bool {
      let (dx, dy) = (place.x - x, place.y - y)
      return dx * dx + dy * dy < radius * radius
    }
  }

  /// A label's box and the line that leads to its anchor, when it is not plainly beside it.
  package struct Place: Sendable, Equatable {
    package let label: Int
    package let box: Box
    package let leader: Segment?
  }

  /// A straight line.
  package struct Segment: Sendable, Equatable {
    package let x1: Double
    package let y1: Double
    package let x2: Double
    package let y2: Double
  }

  private let bounds: Box
  private let obstacles: PointDensity
  private let discs: [Disc]
  private var taken: [Box] = []
  private var leaders: [Segment] = []

  /// Starts with empty bounds.
  ///
  /// - Parameters:
  ///   - points: What labels should rather not cover, in pixels.
  ///   - discs: What labels must not cover, those of the labels' own anchors among them.
  package init(bounds: Box, points: [(x: Double, y: Double)], discs: [Disc] = []) {
    self.bounds = bounds
    self.discs = discs
    obstacles = PointDensity(points, in: bounds)
  }

  /// Places for labels in order of importance; those without a free place are missing.
  ///
  /// - Parameter clearances: For each label the radius of its own disc around the anchor; empty for
  ///   none.
  package mutating func place(
    anchors: [(x: Double, y: Double)], sizes: [(width: Double, height: Double)],
    clearances: [Double] = []
  ) -> [Place] {
    anchors.indices.compactMap { label in
      let anchor = anchors[label]
      let own = Disc(
        x: anchor.x, y: anchor.y, radius: clearances.isEmpty ? 0 : clearances[label])
      return place(label, own, sizes[label])
    }
  }

  private static let distances = [6.0, 11, 18, 26, 36, 48, 62, 80, 100, 125]
  /// From this distance on a line leads to the anchor.
  private static let leaderDistance = 18.0
  /// What a line costs that would not be needed without a neighbour.
  private static let leaderCost = 12.0
  /// Nearer than the own disc by less than this, another disc could be taken for the label's.
  private static let leastLead = 4.0
  /// What covering a crowd costs at most: a label rather covers it than goes far away.
  private static let mostCover = 110.0
  /// What covering one point costs where there are few.
  private static let pointCost = 20.0
  /// Right, left, above and below first, then between.
  private static let directions: [(x: Double, y: Double)] = [
    (1, 0), (-1, 0), (0, -1), (0, 1), (0.8, -0.8), (-0.8, -0.8), (0.8, 0.8), (-0.8, 0.8),
    (0.95, -0.45), (-0.95, -0.45), (0.95, 0.45), (-0.95, 0.45),
  ]

  private mutating func place(
    _ label: Int, _ own: Disc, _ size: (width: Double, height: Double)
  ) -> Place? {
    var best: (cost: Double, place: Place)?
    let others = discs.filter { $0 != own }
    for distance in Self.distances {
      for (turn, direction) in Self.directions.enumerated() {
        // What it covers and a line make no place cheaper.
        guard distance * 1.2 + Double(turn) * 0.4 < best?.cost ?? .infinity else { break }
        let box = Self.box(own, direction, distance, size)
        guard isFree(box) else { continue }
        let isLed = distance >= Self.leaderDistance || isNearAnother(box, own, others)
        let leader = isLed ? Self.leader(own, box, others) : nil
        guard isFree(leader, own, others) else { continue }
        let cost =
          distance * 1.2 + cover(box) + Double(turn) * 0.4
          + (isLed && distance < Self.leaderDistance ? Self.leaderCost : 0)
        if cost < best?.cost ?? .infinity {
          best = (cost, Place(label: label, box: box, leader: leader))
        }
      }
    }
    guard let place = best?.place else { return nil }
    taken.append(place.box)
    if let leader = place.leader { leaders.append(leader) }
    return place
  }

  private static func box(
    _ own: Disc, _ direction: (x: Double, y: Double), _ distance: Double,
    _ size: (width: Double, height: Double)
  ) -> Box {
    let away = distance + own.radius
    return Box(
      x: own.x + direction.x * (away + size.width / 2) - size.width / 2,
      y: own.y + direction.y * (away + size.height / 2) - size.height / 2,
      width: size.width, height: size.height)
  }

  private func cover(_ box: Box) -> Double {
    let points = obstacles.count(in: box) * Self.pointCost
    return Self.mostCover * points / (Self.mostCover + points)
  }

  private func isFree(_ box: Box) -> Bool {
    bounds.contains(box) && !taken.contains { $0.overlaps(box) }
      && !leaders.contains { $0.crosses(box) } && !discs.contains { box.distance(to: $0) < 1 }
  }

  /// Whether a reader could take another disc for the one that the label names.
  private func isNearAnother(_ box: Box, _ own: Disc, _ others: [Disc]) -> Bool {
    let distance = box.distance(to: own)
    return others.contains { box.distance(to: $0) < distance + Self.leastLead }
  }

  /// Whether the line crosses no label, no other line and no disc but one that its anchor lies in.
  private func isFree(_ leader: Segment?, _ own: Disc, _ others: [Disc]) -> Bool {
    guard let leader else { return true }
    return !taken.contains { leader.crosses($0) } && !leaders.contains { $0.crosses(leader) }
      && !others.contains { !$0.contains((own.x, own.y)) && leader.distance(to: $0) < 0 }
  }

  /// From the edge of the disc to the nearest point of the box; from the middle where another disc
  /// lies on it, so that it is plain which of them is meant.
  private static func leader(_ own: Disc, _ box: Box, _ others: [Disc]) -> Segment {
    let end = box.nearest(to: (own.x, own.y))
    let (dx, dy) = (end.x - own.x, end.y - own.y)
    let length = (dx * dx + dy * dy).squareRoot()
    let isCovered = others.contains { $0.contains((own.x, own.y)) }
    let start = length > own.radius && !isCovered ? own.radius / length : 0
    return Segment(x1: own.x + dx * start, y1: own.y + dy * start, x2: end.x, y2: end.y)
  }
}
