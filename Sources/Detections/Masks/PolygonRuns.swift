/// The runs of one polygon; see ``RunLengthMask/init(height:width:polygons:)``.
struct PolygonRuns {
  /// The runs.
  let runs: [UInt32]

  /// Corners further out than this many pixels are moved in, which bounds the walk along an edge.
  private static let furthest = 1e5

  init(_ coordinates: [Double], height: Int, width: Int) throws(MaskError) {
    let isPolygon = coordinates.count >= 6 && coordinates.count % 2 == 0
    guard isPolygon, coordinates.allSatisfy(\.isFinite) else {
      throw .polygon(coordinates: coordinates.count)
    }
    var crossings = Crossings(height: height, width: width)
    let corners = stride(from: 0, to: coordinates.count, by: 2).map { index in
      (Self.scaled(coordinates[index]), Self.scaled(coordinates[index + 1]))
    }
    for index in corners.indices {
      Self.walk(corners[index], corners[(index + 1) % corners.count], &crossings)
    }
    runs = Self.runs(crossings.pixels, count: height * width)
  }

  private static func scaled(_ coordinate: Double) -> Int {
    Int(5 * min(max(coordinate, -furthest), furthest) + 0.5)
  }

  /// Visits the points of an edge, in order, one for each step of its longer direction.
  private static func walk(
    _ start: (x: Int, y: Int), _ end: (x: Int, y: Int), _ crossings: inout Crossings
  ) {
    let width = abs(end.x - start.x)
    let height = abs(end.y - start.y)
    let isWide = width >= height
    // Both directions of an edge must visit the same points.
    let isTurned = isWide ? start.x > end.x : start.y > end.y
    let (from, to) = isTurned ? (end, start) : (start, end)
    let steps = max(width, height)
    let slope =
      steps == 0 ? 0 : Double(isWide ? to.y - from.y : to.x - from.x) / Double(steps)
    for step in 0...steps {
      let along = isTurned ? steps - step : step
      let across = Int(Double(isWide ? from.y : from.x) + slope * Double(along) + 0.5)
      crossings.visit(
        x: isWide ? from.x + along : across, y: isWide ? across : from.y + along)
    }
  }

  /// Runs between the sorted pixels at which the polygon begins or ends.
  private static func runs(_ pixels: [Int], count: Int) -> [UInt32] {
    var previous = 0
    let lengths = (pixels.sorted() + [count]).map { pixel in
      defer { previous = pixel }
      return UInt32(pixel - previous)
    }
    var runs = [lengths[0]]
    var index = 1
    while index < lengths.count {
      if lengths[index] > 0 {
        runs.append(lengths[index])
        index += 1
      } else {
        if index + 1 < lengths.count { runs[runs.count - 1] += lengths[index + 1] }
        index += 2
      }
    }
    return runs
  }
}

/// Collects the pixels at which the walk along a polygon crosses the middle of a column.
private struct Crossings {
  let height: Int
  let width: Int
  private(set) var pixels: [Int] = []
  private var previous: (x: Int, y: Int)?

  init(height: Int, width: Int) {
    self.height = height
    self.width = width
  }

  mutating func visit(x: Int, y: Int) {
    defer { previous = (x, y) }
    guard let previous, previous.x != x else { return }
    // The middle of pixel column c lies at 5 c + 2 of the finer grid.
    let crossed = x < previous.x ? x : x - 1
    guard crossed >= 2, crossed % 5 == 2, crossed / 5 < width else { return }
    let top = min(max(min(y, previous.y) + 2, 0) / 5, height)
    pixels.append(crossed / 5 * height + top)
  }
}
