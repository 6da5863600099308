/// Finds places for labels near their anchors, so that none covers another.
///
/// Greedy and deterministic: labels come in order of importance, each takes the cheapest of a fixed
/// set of places around its anchor that is free; cheap is near, over few points. A label without a
/// free place is left out.
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

  /// A label's box and the line that leads to its anchor, when it is not beside it.
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
  private var taken: [Box] = []
  private var leaders: [Segment] = []

  /// Starts with empty bounds.
  ///
  /// - Parameter points: What labels should rather not cover, in pixels.
  package init(bounds: Box, points: [(x: Double, y: Double)]) {
    self.bounds = bounds
    obstacles = PointDensity(points, in: bounds)
  }

  /// Places for labels in order of importance; those without a free place are missing.
  package mutating func place(
    anchors: [(x: Double, y: Double)], sizes: [(width: Double, height: Double)],
    clearances: [Double] = []
  ) -> [Place] {
    anchors.indices.compactMap { label in
      place(
        label, anchor: anchors[label], size: sizes[label],
        clearance: clearances.isEmpty ? 0 : clearances[label])
    }
  }

  private static let distances = [6.0, 11, 18, 26, 36, 48, 62, 80, 100, 125]
  /// From this distance on a line leads to the anchor.
  private static let leaderDistance = 18.0
  /// Right, left, above and below first, then between.
  private static let directions: [(x: Double, y: Double)] = [
    (1, 0), (-1, 0), (0, -1), (0, 1), (0.8, -0.8), (-0.8, -0.8), (0.8, 0.8), (-0.8, 0.8),
    (0.95, -0.45), (-0.95, -0.45), (0.95, 0.45), (-0.95, 0.45),
  ]

  private mutating func place(
    _ label: Int, anchor: (x: Double, y: Double), size: (width: Double, height: Double),
    clearance: Double
  ) -> Place? {
    var best: (cost: Double, place: Place)?
    for distance in Self.distances {
      for (turn, direction) in Self.directions.enumerated() {
        let box = Box(
          x: anchor.x + direction.x * (distance + clearance + size.width / 2) - size.width / 2,
          y: anchor.y + direction.y * (distance + clearance + size.height / 2) - size.height / 2,
          width: size.width, height: size.height)
        let leader = distance >= Self.leaderDistance ? Self.leader(anchor, box) : nil
        guard isFree(box, leader) else { continue }
        let cost = distance * 1.2 + obstacles.count(in: box) * 9 + Double(turn) * 0.4
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

  private func isFree(_ box: Box, _ leader: Segment?) -> Bool {
    guard bounds.contains(box) else { return false }
    if taken.contains(where: { $0.overlaps(box) }) { return false }
    if leaders.contains(where: { $0.crosses(box) }) { return false }
    guard let leader else { return true }
    return !taken.contains { leader.crosses($0) } && !leaders.contains { $0.crosses(leader) }
  }

  /// From the anchor to the nearest point of the box.
  private static func leader(_ anchor: (x: Double, y: Double), _ box: Box) -> Segment {
    Segment(
      x1: anchor.x, y1: anchor.y, x2: min(max(anchor.x, box.x), box.x + box.width),
      y2: min(max(anchor.y, box.y), box.y + box.height))
  }
}

extension LabelPlacement.Segment {
  /// Whether two lines cross; a shared end is no crossing.
  func crosses(_ other: LabelPlacement.Segment) -> Bool {
    side(of: other.x1, other.y1) * side(of: other.x2, other.y2) < 0
      && other.side(of: x1, y1) * other.side(of: x2, y2) < 0
  }

  /// Positive on one side of the line, negative on the other.
  private func side(of x: Double, _ y: Double) -> Double {
    (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)
  }

  /// Whether a part of the line is inside a box, by clipping it to the box (Liang and Barsky).
  func crosses(_ box: LabelPlacement.Box) -> Bool {
    let (dx, dy) = (x2 - x1, y2 - y1)
    var (start, end) = (0.0, 1.0)
    for (step, room) in [
      (-dx, x1 - box.x), (dx, box.x + box.width - x1), (-dy, y1 - box.y),
      (dy, box.y + box.height - y1),
    ] {
      if step == 0 {
        if room <= 0 { return false }
      } else if step < 0 {
        start = max(start, room / step)
      } else {
        end = min(end, room / step)
      }
    }
    return start < end
  }
}
