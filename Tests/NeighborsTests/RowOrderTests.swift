import Matrices
import Testing

@testable import Neighbors

@Suite struct RowOrderTests {
  @Test func graphOfReorderedRowsIsTheReorderedGraph() {
    let values = (0..<60).map { Float($0 * 37 % 23) }
    let rows = Matrix(rows: 20, columns: 3, values: values)
    let order = (0..<20).map { $0 * 7 % 20 }
    let search = NeighborSearch()
    #expect(
      search.graph(of: rows, neighbors: 19).reordered(order)
        == search.graph(of: rows.reordered(order), neighbors: 19))
  }
}
