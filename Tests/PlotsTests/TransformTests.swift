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
    for (point, position) in zip(points, grid.cellOfPoint) {
      let cell = grid.cells[Int(position)]
      let (x, y) = (point.x - cell.x, point.y - cell.y)
      #expect((x * x + y * y).squareRoot() <= 6 + 1e-9)
    }
  }

  @Test func pointsWithoutPlaceAreInNoCell() {
    let grid = HexGrid(
      xs: [.nan, .infinity, 0, 50, 7], ys: [1, 2, 0, 5, -1], radius: 5,
      area: (width: 20, height: 20))
    #expect(grid.cellOfPoint == [-1, -1, 0, -1, -1] && grid.cells.map(\.count) == [1])
  }

  @Test func cellsTellOfTheirPoints() {
    // Two points near one another, one apart, one outside.
    let grid = HexGrid(
      xs: [1, 1.5, 18, 40], ys: [1, 1, 18, 1], radius: 5, area: (width: 20, height: 20))
    #expect(grid.cellOfPoint == [0, 0, 1, -1])
    #expect(grid.means(of: [0.25, 0.75, 1, 0]) == [0.5, 1])
    #expect(grid.means(of: [0.25, .nan, 1, 0]) == [0.25, 1])
    let means = grid.means(of: [0.25, 0.75, 1, 0], where: [false, true, false, true])
    #expect(means[0] == 0.75 && means[1].isNaN)
    #expect(grid.counts(where: [true, true, false, true]) == [2, 0])
    #expect(grid.counts(of: [2, 0, 1, 0], kindCount: 3) == [[1, 0, 1], [0, 1, 0]])
  }

  /// Two groups have two points each in the first cell, the second of them both before the other.
  @Test func theLargestPartOfACellIsTheFirstOfThoseAsLarge() {
    let grid = HexGrid(
      xs: [1, 1, 1, 1, 18], ys: [1, 1, 1, 1, 18], radius: 5, area: (width: 20, height: 20))
    let parts = grid.largestParts([[0, 3, 4], [1, 2]])
    #expect(parts.map(\.group) == [1, 0] && parts.map(\.count) == [2, 1])
    #expect(grid.largestParts([[], [4]]).map(\.group) == [-1, 1])
  }
}
