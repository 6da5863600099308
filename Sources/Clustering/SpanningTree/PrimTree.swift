/// The spanning tree of distinct points by Prim's method over a shrinking set: n²/2 distances, in memory
/// proportional to n.
///
/// R. C. Prim (1957), "Shortest connection networks and some generalizations".
struct PrimTree {
  /// A point that the tree has not reached.
  private struct Candidate {
    let point: Int
    let core: Double
    /// The least edge to the tree.
    var best = Edge.none

    /// Takes the edge to a point of core distance `otherCore` if it is less than the best so far.
    @inline(__always)
    mutating func improve(by square: Double, _ otherCore: Double, from other: Int) {
      let reachability = max(square, core, otherCore)
      guard reachability <= best.squaredReachability else { return }
      let edge = Edge(
        squaredReachability: reachability, squaredDistance: square, point, other)
      if edge < best { best = edge }
    }
  }

  private let points: Points
  private let core: CoreDistances
  private var candidates: [Candidate]
  private var packed: PackedPoints

  /// The edges in the order in which the tree grows.
  static func edges(_ points: Points, _ core: CoreDistances) -> [Edge] {
    guard points.distinctCount > 1 else { return [] }
    var tree = PrimTree(points, core)
    var reached = tree.remove(0)
    return (1..<points.distinctCount).map { _ in
      let slot = tree.leastEdge(afterReaching: reached.point)
      reached = tree.remove(slot)
      return reached.best
    }
  }

  private init(_ points: Points, _ core: CoreDistances) {
    self.points = points
    self.core = core
    candidates = core.squares.enumerated().map { Candidate(point: $0, core: $1) }
    packed = PackedPoints(points, slots: candidates.map(\.point))
  }

  /// Takes a candidate out; the last one moves into its slot.
  private mutating func remove(_ slot: Int) -> Candidate {
    packed.move(candidates.count - 1, to: slot)
    candidates.swapAt(slot, candidates.count - 1)
    return candidates.removeLast()
  }

  /// Improves every best edge by those to a point just reached; returns the slot of the least.
  private mutating func leastEdge(afterReaching point: Int) -> Int {
    let ownCore = core.squares[point]
    return points.coordinates(of: point).withUnsafeBufferPointer { coordinates in
      packed.blocks.withUnsafeBufferPointer { blocks in
        candidates.withUnsafeMutableBufferPointer { candidates in
          var (least, leastSlot) = (Edge.none, 0)
          for start in stride(from: 0, to: candidates.count, by: PackedPoints.width) {
            let squares = blocks.squaredDistances(
              inBlock: start / PackedPoints.width, to: coordinates)
            for slot in start..<min(start + PackedPoints.width, candidates.count) {
              candidates[slot].improve(by: squares[slot - start], ownCore, from: point)
              if candidates[slot].best < least {
                (least, leastSlot) = (candidates[slot].best, slot)
              }
            }
          }
          return leastSlot
        }
      }
    }
  }
}
