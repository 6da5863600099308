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
  let points: ArraySlice<Point>
  private let xs: Sample?
  private let ys: Sample?

  /// The root mean variance along both axes.
  var spread: Double { Self.spread(xs, ys) }

  private init(_ points: ArraySlice<Point>) {
    self.points = points
    (xs, ys) = (Sample(points.lazy.map(\.x)), Sample(points.lazy.map(\.y)))
  }

  /// Those of each cluster that have a place, gone through once as they lie in memory.
  static func byCluster(_ clues: UnitClues, _ clusters: ImagesByCluster) -> [PlacedImages] {
    var ends = clusters.starts
    var points = [Point](repeating: Point(x: 0, y: 0, image: -1), count: ends.last ?? 0)
    for (image, place) in clusters.places.enumerated() where place >= 0 {
      let (x, y) = (clues.xs[image], clues.ys[image])
      guard x.isFinite && y.isFinite else { continue }
      points[ends[Int(place)]] = Point(x: x, y: y, image: Int32(image))
      ends[Int(place)] += 1
    }
    return clusters.ids.indices.map { PlacedImages(points[clusters.starts[$0]..<ends[$0]]) }
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
  static func sorted(_ points: ArraySlice<Point>) -> [Point] {
    var sorted = SortedPlaces.of(points.map { $0.x }).map { points[points.startIndex + Int($0)] }
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
