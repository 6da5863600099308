import Testing

@testable import Detections

@Suite struct ColumnTests {
  @Test(arguments: [
    (Row(image: 3), "row 0: image: expected an index below 3, found 3"),
    (Row(image: -1), "row 0: image: expected an index below 3, found -1"),
    (Row(image: 1 << 40), "row 0: image: expected an index below 3, found -1"),
    (Row(category: 2), "row 0: category: expected an index below 2, found 2"),
    (Row(x: .nan), "row 0: x: expected a finite number, found nan"),
    (Row(y: .infinity), "row 0: y: expected a finite number, found inf"),
    (
      Row(width: -3),
      "row 0: width: expected a finite number that is not negative, found -3.0"
    ),
    (
      Row(height: .nan),
      "row 0: height: expected a finite number that is not negative, found nan"
    ),
    (Row(area: -1), "row 0: area: expected a finite number that is not negative, found -1.0"),
    (Row(score: .nan), "row 0: score: expected a finite number, found nan"),
  ])
  fileprivate func badRowsAreRefused(row: Row, message: String) {
    let found = #expect(throws: DetectionError.self) {
      try DetectionSet(row.columns, scores: [row.score], imageCount: 3, categoryCount: 2)
    }
    #expect(found.map { "\($0)" } == message)
  }

  @Test func masksMustBeAsManyAsBoxes() throws {
    let found = #expect(throws: DetectionError.self) {
      try GroundTruth(Row().columns, masks: MaskColumns(), imageCount: 1, categoryCount: 1)
    }
    #expect(found.map { "\($0)" } == "row 0: mask: expected 1 masks, one a box, found 0")
  }

  @Test func detectionsAreSortedByImageClassScoreAndFile() throws {
    var boxes = BoxColumns()
    let rows = [(1, 0, 0.5), (0, 1, 0.2), (0, 1, 0.9), (0, 0, -0.0), (0, 0, 0.0), (1, 0, 0.5)]
    for row in rows { boxes.append(image: row.0, category: row.1, x: 0, y: 0, width: 1, height: 1) }
    let found = try DetectionSet(
      boxes, scores: rows.map(\.2), imageCount: 3, categoryCount: 2)
    #expect(found.rows == [3, 4, 2, 1, 0, 5])
    #expect(Array(found.ranks) == [0, 1, 0, 1, 0, 1])
    #expect(Array(found.ranking(of: 0)) == [4, 5, 0, 1])
    #expect(found.cells.cells(of: 2).isEmpty && found.cells.places(of: 2).isEmpty)
    #expect(found.cells.places(of: 0) == 0..<4)
  }

  @Test func scoresOfAnySignAreOrdered() {
    let scores = [-1e300, 3, -0.5, .leastNonzeroMagnitude, 0, -.leastNonzeroMagnitude, 2, 1e300]
    let rows = StableOrder.descending(Array(0..<8), by: scores)
    #expect(rows.picked(Array(0..<8)).map { scores[Int($0)] } == scores.sorted(by: >))
  }
}

/// One row, good but for what is given.
private struct Row: Sendable {
  var image = 0
  var category = 0
  var x = 1.0
  var y = 1.0
  var width = 2.0
  var height = 2.0
  var area: Double?
  var score = 0.5

  var columns: BoxColumns {
    var columns = BoxColumns()
    columns.append(
      image: image, category: category, x: x, y: y, width: width, height: height, area: area)
    return columns
  }
}
