import ModelEvaluation
import Numerics

/// Images that have a place on the map, with their places beside one another in memory.
struct PlacedImages: Sendable {
  /// An image where it lies.
  struct Point: Sendable {
    let x: Double
    let y: Double
    let image: Int32
  }

  /// In the order of the images.
  let points: [Point]
  private let xs: Sample?
  private let ys: Sample?

  /// The root mean variance along both axes.
  var spread: Double { Self.spread(xs, ys) }

  /// Those of some images that have a place.
  init(_ images: ArraySlice<Int32>, _ clues: UnitClues) {
    var points: [Point] = []
    points.reserveCapacity(images.count)
    for image in images {
      let (x, y) = (clues.xs[Int(image)], clues.ys[Int(image)])
      if x.isFinite && y.isFinite { points.append(Point(x: x, y: y, image: image)) }
    }
    self.points = points
    (xs, ys) = (Sample(points.lazy.map(\.x)), Sample(points.lazy.map(\.y)))
  }

  /// Square root of their number.
  var root: Double { Double(points.count).squareRoot() }

  /// Spread and number of the images of all groups.
  static func all(_ groups: [PlacedImages]) -> (spread: Double, count: Int) {
    let xs = Sample.merging(groups.lazy.map(\.xs))
    return (spread(xs, Sample.merging(groups.lazy.map(\.ys))), xs?.count ?? 0)
  }

  private static func spread(_ xs: Sample?, _ ys: Sample?) -> Double {
    (((xs?.variance ?? 0) + (ys?.variance ?? 0)) / 2).squareRoot()
  }
}

extension PlacedImages {
  /// Points in the order of x, then y, then images; no two are of one image.
  static func sorted(_ points: [Point]) -> [Point] {
    var sorted = SortedPlaces.of(points.map { $0.x }).map { points[Int($0)] }
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, SortedPlaces.areLike(sorted[end].x, sorted[start].x) { end += 1 }
      if end - start > 1 {
        sorted[start..<end].sort { ($0.x, $0.y, $0.image) < ($1.x, $1.y, $1.image) }
      }
      start = end
    }
    return sorted
  }
}
