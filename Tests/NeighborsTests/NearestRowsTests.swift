import Matrices
import Testing

@testable import Neighbors

struct NearestRowsTests {
  @Test(arguments: [(40, 1), (300, 7), (300, 90)], Metric.allCases)
  func theyAreTheFirstOfAllDistances(shape: (rows: Int, chosen: Int), metric: Metric) {
    let matrix = randomMatrix(rows: shape.rows, columns: 33, offset: 0.4)
    let chosen = (0..<shape.chosen).map { $0 * 7 % shape.rows }
    let places = self.places(matrix, metric, chosen)
    let prepared = MetricRows(matrix, metric: metric).matrix
    for row in 0..<shape.rows {
      let squares = chosen.map { other in
        zip(prepared[row], prepared[other]).reduce(0.0) {
          $0 + Double($1.0 - $1.1) * Double($1.0 - $1.1)
        }
      }
      let least = squares.min() ?? 0
      #expect(squares[places[row]] <= least * (1 + 1e-5) + 1e-12)
    }
    for (place, row) in chosen.enumerated() { #expect(places[row] == place) }
  }

  @Test func ofEquallyNearOnesTheFirstIsTaken() {
    let values = (0..<120).map { Float($0 % 4) }
    let matrix = Matrix(rows: 120, columns: 1, values: values)
    // Values 1 and 3, each many times: 0 and 2 are as far from several.
    let chosen = (0..<120).filter { $0 % 2 == 1 && $0 >= 40 }
    let places = self.places(matrix, .euclidean, chosen)
    #expect(places[0] == 0 && places[3] == 1 && places[2] == 0 && places[1] == 0)
  }

  @Test(arguments: Metric.allCases) func threadsAndInstructionsChangeNothing(metric: Metric) {
    // A tight group far out: products in 32 bits cannot order it.
    var matrix = randomMatrix(rows: 400, columns: 70)
    for row in 0..<150 {
      for column in 0..<70 { matrix[row, column] = 50 + matrix[row, column] / 4096 }
    }
    let chosen = (0..<100).map { $0 * 3 }
    let expected = places(matrix, metric, chosen)
    for instructions in InstructionSet.available {
      for threads in [1, 2, 3, 7] {
        let execution = Execution(threads: threads, instructions: instructions)
        #expect(places(matrix, metric, chosen, execution) == expected)
      }
    }
  }

  private func places(
    _ matrix: Matrix, _ metric: Metric, _ chosen: [Int],
    _ execution: Execution = Execution(threads: 1, instructions: .baseline)
  ) -> [Int] {
    NearestRows(matrix, metric: metric, among: chosen, execution: execution).places { _ in }
  }
}
