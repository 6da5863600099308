import SVG

/// The shape of a point in a scatter; all have about the area of a circle of the same radius.
package enum Symbol: Sendable, Hashable {
  case circle, diamond, triangle, square, cross, hexagon

  /// Adds the outline around a centre.
  func append(to path: inout PathData, x: Double, y: Double, radius: Double) {
    if self == .circle { return path.circle(x: x, y: y, radius: radius) }
    let outline = outline(radius: radius)
    path.move(x + outline.start.x, y + outline.start.y)
    for step in outline.steps { path.line(byX: step.x, step.y) }
    path.close()
  }

  /// Where the outline starts, seen from the centre, and the steps from corner to corner; the last
  /// step is left to closing the path.
  func outline(
    radius r: Double
  ) -> (start: (x: Double, y: Double), steps: [(x: Double, y: Double)]) {
    switch self {
    case .circle:
      let c = 0.71 * r
      return (
        (-r, 0),
        [
          (r - c, -c), (c, c - r), (c, r - c), (r - c, c), (c - r, c), (-c, r - c), (-c, c - r),
        ]
      )
    case .diamond:
      let (w, h) = (1.2 * r, 1.3 * r)
      return ((0, -h), [(w, h), (-w, h), (-w, -h)])
    case .triangle: return ((0, -1.35 * r), [(1.35 * r, 2.3 * r), (-2.7 * r, 0)])
    case .hexagon:
      let half = HexGrid.halfWidth(radius: r)
      return (
        (0, -r), [(half, r / 2), (0, r), (-half, r / 2), (-half, -r / 2), (0, -r)]
      )
    case .square:
      let side = 1.75 * r
      return ((-side / 2, -side / 2), [(side, 0), (0, side), (-side, 0)])
    case .cross:
      let (arm, width) = (0.85 * r, 0.75 * r)
      return (
        (-width / 2, -width / 2),
        [
          (0, -arm), (width, 0), (0, arm), (arm, 0), (0, width), (-arm, 0), (0, arm),
          (-width, 0), (0, -arm), (-arm, 0), (0, -width),
        ]
      )
    }
  }
}
