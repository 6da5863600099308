import Matrices
import Numerics

/// Rows cut in two by random planes, again and again, until few are left in each part.
///
/// S. Dasgupta, Y. Freund 2008, "Random projection trees and low dimensional manifolds"; PyNNDescent's
/// start.
struct ProjectionTree {
  /// All rows, those of a leaf one after the other.
  private(set) var rows: [UInt32]
  /// Where the leaves stand in `rows`.
  private(set) var leaves: [Range<Int>] = []

  private let squares: SquaredDistances
  private let seed: UInt32

  /// A part with less than this share of the rows is none: they are cut in halves then.
  private static let leastShare = 8
  /// Rows whose distances are computed in one go, so that they are read from memory once.
  private static let chunk = 128

  /// Cuts `count` rows into leaves of at most `leafSize`.
  init(count: Int, leafSize: Int, seed: UInt32, squares: SquaredDistances) {
    rows = Array(0..<UInt32(count))
    self.seed = hash(seed)
    self.squares = squares
    var parts = [0..<count]
    while let part = parts.popLast() {
      if part.count <= leafSize {
        leaves.append(part)
      } else {
        let middle = cut(part)
        parts.append(middle..<part.upperBound)
        parts.append(part.lowerBound..<middle)
      }
    }
  }

  /// Puts the rows of a part that are nearer to one of two random rows before the others; returns where
  /// these begin.
  private mutating func cut(_ part: Range<Int>) -> Int {
    let sides = sides(of: part)
    let left = sides.count { $0 < 0 }
    guard min(left, part.count - left) * Self.leastShare >= part.count else {
      return halve(part, sides)
    }
    let own = Array(rows[part])
    var (first, second) = (part.lowerBound, part.lowerBound + left)
    for (row, side) in zip(own, sides) {
      if side < 0 {
        rows[first] = row
        first += 1
      } else {
        rows[second] = row
        second += 1
      }
    }
    return part.lowerBound + left
  }

  private mutating func halve(_ part: Range<Int>, _ sides: [Float]) -> Int {
    let sorted = zip(rows[part], sides).sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    rows.replaceSubrange(part, with: sorted.map(\.0))
    return part.lowerBound + part.count / 2
  }

  /// For each row of a part by how much it is nearer to the first of two random rows than to the second.
  ///
  /// As squares: negative on its side. Rows in the middle fall on either.
  private func sides(of part: Range<Int>) -> [Float] {
    let (first, second) = poles(of: part)
    var sides = [Float](repeating: 0, count: part.count)
    var others = sides
    rows.withUnsafeBufferPointer { rows in
      sides.withUnsafeMutableBufferPointer { sides in
        others.withUnsafeMutableBufferPointer { others in
          for start in stride(from: 0, to: part.count, by: Self.chunk) {
            let places = start..<min(part.count, start + Self.chunk)
            let from = part.lowerBound + places.lowerBound
            let ids = UnsafeBufferPointer(rebasing: rows[from..<from + places.count])
            squares.write(
              from: first, to: ids, into: UnsafeMutableBufferPointer(rebasing: sides[places]))
            squares.write(
              from: second, to: ids, into: UnsafeMutableBufferPointer(rebasing: others[places]))
          }
        }
      }
    }
    for (place, row) in rows[part].enumerated() {
      sides[place] -= others[place]
      if sides[place] == 0 { sides[place] = hash(seed ^ hash(row)) & 1 == 0 ? -1e-30 : 1e-30 }
    }
    return sides
  }

  private func poles(of part: Range<Int>) -> (Int, Int) {
    let key = hash(seed &+ UInt32(part.lowerBound)) &+ UInt32(part.count)
    let first = Int(hash(key)) % part.count
    let second = (first + 1 + Int(hash(key ^ 0x9e37_79b9)) % (part.count - 1)) % part.count
    return (Int(rows[part.lowerBound + first]), Int(rows[part.lowerBound + second]))
  }
}
