import Numerics
import TestSupport
import Testing

@Suite struct AssignmentTests {
  struct Row: Decodable {
    var weights: [[Double]]
    var total: Double
  }

  static func total(_ weights: [[Double]], _ columns: [Int?]) -> Double {
    zip(weights, columns).reduce(0) { sum, pair in sum + (pair.1.map { pair.0[$0] } ?? 0) }
  }

  @Test func agreesWithSciPy() throws {
    for row in try reference("assignments", as: Row.self) {
      let columns = Assignment.maximal(row.weights)
      let used = columns.compactMap { $0 }
      #expect(Set(used).count == used.count)
      #expect(used.count == min(row.weights.count, row.weights[0].count))
      expectAgreement(Self.total(row.weights, columns), row.total)
    }
  }

  /// The greatest total of all one-to-one assignments, by trying them all.
  static func best(_ weights: [[Double]], _ row: Int, _ taken: Set<Int>) -> Double {
    guard row < weights.count else { return 0 }
    let left = best(weights, row + 1, taken)
    return weights[row].indices.filter { !taken.contains($0) }.reduce(left) { greatest, column in
      max(
        greatest, weights[row][column] + best(weights, row + 1, taken.union([column])))
    }
  }

  @Test(arguments: 1...40) func noAssignmentIsBetter(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let height = Int.random(in: 1...6, using: &generator)
    let width = Int.random(in: 1...6, using: &generator)
    let weights = (0..<height).map { _ in
      (0..<width).map { _ in Double(Int.random(in: 0...8, using: &generator)) / 8 }
    }
    let total = Self.total(weights, Assignment.maximal(weights))
    #expect(abs(total - Self.best(weights, 0, [])) < 1e-12)
  }

  @Test func nothingToAssign() {
    #expect(Assignment.maximal([]).isEmpty)
    #expect(Assignment.maximal([[], []]) == [nil, nil])
  }
}
