import Plots
import TestSupport
import Testing

@Suite struct TransformTests {
  @Test func stackPutsSeriesOnEachOther() {
    let spans = Stack.spans([[1, 0], [2, .nan], [-3, 4]])
    #expect(spans == [[0...1, 0...0], [1...3, 0...0], [3...3, 0...4]])
  }

  @Test func hullOfASquareIsItsCorners() {
    let corners = ConvexHull.corners([
      (0, 0), (1, 0), (1, 1), (0, 1), (0.5, 0.5), (0.5, 0), (.nan, 9),
    ])
    #expect(corners.map(\.x) == [0, 1, 1, 0])
    #expect(corners.map(\.y) == [0, 0, 1, 1])
  }

  @Test(arguments: [0, 1, 2])
  func fewPointsAreTheirOwnHull(count: Int) {
    let points = (0..<count).map { (x: Double($0), y: 0.0) }
    #expect(ConvexHull.corners(points).count == count)
  }

  @Test func paddedHullKeepsItsDistance() {
    let points = [(x: 0.0, y: 0.0), (x: 40, y: 10), (x: 10, y: 30)]
    let corners = ConvexHull.corners(points, padding: 10)
    for point in points {
      let nearest = corners.map { (corner) -> Double in
        let (x, y) = (corner.x - point.x, corner.y - point.y)
        return (x * x + y * y).squareRoot()
      }.min()
      #expect(abs((nearest ?? 0) - 10) < 0.01)
    }
  }

  @Test func everyPointIsInTheCellNearestToIt() {
    var random = SeededGenerator(seed: 7)
    let points = (0..<2_000).map { _ in
      (
        x: Double.random(in: 0...100, using: &random),
        y: Double.random(in: 0...100, using: &random)
      )
    }
    let grid = HexGrid(
      xs: points.map(\.x), ys: points.map(\.y), radius: 6, area: (width: 100, height: 100))
    #expect(grid.cells.map(\.count).reduce(0, +) == points.count)
    for cell in grid.cells {
      for row in grid.rows(of: cell) {
        let (x, y) = (points[Int(row)].x - cell.x, points[Int(row)].y - cell.y)
        #expect((x * x + y * y).squareRoot() <= 6 + 1e-9)
      }
    }
  }

  @Test func pointsWithoutPlaceAreInNoCell() {
    let grid = HexGrid(
      xs: [.nan, .infinity, 0, 50, 7], ys: [1, 2, 0, 5, -1], radius: 5,
      area: (width: 20, height: 20))
    #expect(grid.cells.map { Array(grid.rows(of: $0)) } == [[2]])
  }
}
