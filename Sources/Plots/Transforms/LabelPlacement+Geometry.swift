extension LabelPlacement.Box {
  /// The point of the box nearest to a place.
  func nearest(to place: (x: Double, y: Double)) -> (x: Double, y: Double) {
    (min(max(place.x, x), x + width), min(max(place.y, y), y + height))
  }

  /// Room between the box and the edge of a disc; negative where they overlap.
  package func distance(to disc: LabelPlacement.Disc) -> Double {
    let point = nearest(to: (disc.x, disc.y))
    let (dx, dy) = (point.x - disc.x, point.y - disc.y)
    return (dx * dx + dy * dy).squareRoot() - disc.radius
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

  /// Room between the line and the edge of a disc; negative where it crosses the disc.
  package func distance(to disc: LabelPlacement.Disc) -> Double {
    let (dx, dy) = (x2 - x1, y2 - y1)
    let square = dx * dx + dy * dy
    let share = square > 0 ? ((disc.x - x1) * dx + (disc.y - y1) * dy) / square : 0
    let nearest = min(max(share, 0), 1)
    let (x, y) = (x1 + nearest * dx - disc.x, y1 + nearest * dy - disc.y)
    return (x * x + y * y).squareRoot() - disc.radius
  }
}
