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
  /// The root mean variance along both axes.
  let spread: Double

  /// Those of some images that have a place.
  init(_ images: ArraySlice<Int32>, _ clues: UnitClues) {
    points = images.compactMap { image in
      let (x, y) = (clues.xs[Int(image)], clues.ys[Int(image)])
      return x.isFinite && y.isFinite ? Point(x: x, y: y, image: image) : nil
    }
    spread = Self.spread(Sample(points.lazy.map(\.x)), Sample(points.lazy.map(\.y)))
  }

  /// Square root of their number.
  var root: Double { Double(points.count).squareRoot() }

  /// Spread and number of all images that have a place.
  static func all(_ clues: UnitClues) -> (spread: Double, count: Int) {
    let isPlaced = zip(clues.xs, clues.ys).map { $0.isFinite && $1.isFinite }
    func sample(_ column: [Double]) -> Sample? {
      Sample(zip(column, isPlaced).lazy.filter { $1 }.map { $0.0 })
    }
    return (spread(sample(clues.xs), sample(clues.ys)), isPlaced.count { $0 })
  }

  private static func spread(_ xs: Sample?, _ ys: Sample?) -> Double {
    (((xs?.variance ?? 0) + (ys?.variance ?? 0)) / 2).squareRoot()
  }
}
