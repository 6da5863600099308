import Glibc

/// The smallest convex outline around points.
package enum ConvexHull {
  /// Corners in order, without those on a straight line (Andrew's monotone chain); one or two points
  /// are their own hull.
  package static func corners(_ points: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    let sorted = points.filter { $0.x.isFinite && $0.y.isFinite }.sorted { $0 < $1 }
    guard sorted.count > 2 else { return sorted }
    let lower = chain(sorted)
    let upper = chain(sorted.reversed())
    return Array(lower.dropLast() + upper.dropLast())
  }

  /// Corners of a rounded outline that keeps a distance from every point.
  package static func corners(
    _ points: [(x: Double, y: Double)], padding: Double
  ) -> [(x: Double, y: Double)] {
    let turns = 24
    let ring = (0..<turns).map { turn in
      let angle = 2 * Double.pi * Double(turn) / Double(turns)
      return (x: padding * cos(angle), y: padding * sin(angle))
    }
    return corners(
      corners(points).flatMap { point in ring.map { (x: point.x + $0.x, y: point.y + $0.y) } })
  }

  private static func chain(_ points: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    var chain: [(x: Double, y: Double)] = []
    for point in points {
      while chain.count > 1, turn(chain[chain.count - 2], chain[chain.count - 1], point) <= 0 {
        chain.removeLast()
      }
      chain.append(point)
    }
    return chain
  }

  private static func turn(
    _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ c: (x: Double, y: Double)
  ) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }
}
