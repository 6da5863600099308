/// An edge between two points in the total order that makes the spanning tree unique.
///
/// Mutual reachability makes many equal weights from two samples on; which of them a tree holds then
/// decides the clusters. Here edges are ordered by mutual reachability, distance, lower and higher point.
package struct Edge: Sendable, Equatable, Comparable {
  /// Square of the mutual reachability distance: the greatest of both core distances and the distance.
  let squaredReachability: Double
  /// Square of the distance itself.
  let squaredDistance: Double
  private let points: (low: Int32, high: Int32)

  /// An edge between two points, given in any order.
  @inline(__always)
  init(squaredReachability: Double, squaredDistance: Double, _ a: Int, _ b: Int) {
    self.squaredReachability = squaredReachability
    self.squaredDistance = squaredDistance
    points = (Int32(truncatingIfNeeded: min(a, b)), Int32(truncatingIfNeeded: max(a, b)))
  }

  /// After every edge.
  static let none = Edge(
    squaredReachability: .infinity, squaredDistance: .infinity, Int(Int32.max), Int(Int32.max))

  /// The point that comes first in canonical order.
  package var low: Int { Int(points.low) }
  /// The point that comes second in canonical order.
  package var high: Int { Int(points.high) }
  /// Mutual reachability distance.
  package var reachability: Double { squaredReachability.squareRoot() }

  @inline(__always)
  package static func < (a: Edge, b: Edge) -> Bool {
    if a.squaredReachability != b.squaredReachability {
      return a.squaredReachability < b.squaredReachability
    }
    if a.squaredDistance != b.squaredDistance { return a.squaredDistance < b.squaredDistance }
    return a.points < b.points
  }

  package static func == (a: Edge, b: Edge) -> Bool { !(a < b) && !(b < a) }
}
