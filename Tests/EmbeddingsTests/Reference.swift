import Foundation
import Matrices
import Neighbors
import TestSupport

/// Reads the reference numbers that Scripts/make-embedding-fixtures.py wrote.
func reference<Value: Decodable>(
  _ name: String, as type: Value.Type, testFile: String = #filePath
) throws -> Value {
  let file = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/\(name).json")
  return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
}

/// Neighbours as the fixtures have them.
func graph(_ indices: [UInt32], _ distances: [Float], neighbors: Int) -> NeighborGraph {
  NeighborGraph(
    rows: indices.count / neighbors, neighbors: neighbors, indices: indices, distances: distances)
}

/// The greatest difference between numbers, relative to those above 1.
func difference(_ ours: [Float], _ theirs: [Float]) -> Float {
  guard ours.count == theirs.count else { return .infinity }
  return zip(ours, theirs).map { abs($0 - $1) / max(1, abs($1)) }.max() ?? 0
}

/// Groups of rows around random centres.
func groups(
  _ count: Int, rows: Int, columns: Int, spread: Float = 0.3, apart: Float = 2, seed: UInt64 = 1
) -> Matrix {
  var random = SeededGenerator(seed: seed)
  let centres = (0..<count * columns).map { _ in Float.random(in: -apart...apart, using: &random) }
  let values = (0..<rows * columns).map { place in
    centres[place / columns % count * columns + place % columns]
      + Float.random(in: -spread...spread, using: &random)
  }
  return Matrix(rows: rows, columns: columns, values: values)
}
