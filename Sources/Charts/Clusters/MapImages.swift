package import ModelEvaluation
package import Plots
import Scales

/// The images that have a place on the map, as columns for its marks.
package struct MapImages: Sendable {
  /// Rows in the table.
  package let rows: [Int]
  /// Places across the map, one an image like the columns below, empty space cut out.
  package let xs: [Double]
  /// Places up the map, empty space cut out.
  package let ys: [Double]
  /// Least and greatest place in each direction.
  let extent: (x: (Double, Double), y: (Double, Double))
  /// What was cut out across the map and up.
  package let cuts: (x: AxisCuts, y: AxisCuts)
  /// F1; NaN where there is none.
  package let f1s: [Double]
  /// For each image the position of its F1's step in the ramp; the last position stands for unknown.
  package let scoreIndexes: [UInt8]
  /// For each image the position of its split; the last position stands for none.
  let splitIndexes: [UInt8]
  /// Images of the table without a place.
  let missingCount: Int

  /// Takes the images of a table that have a place.
  package init(_ table: ImageTable) {
    let rows = (0..<table.count).filter { table.hasPosition($0) }
    self.rows = rows
    // Where all have a place the columns are the table's own.
    let areAll = rows.count == table.count
    let places =
      areAll
      ? (x: table.xs, y: table.ys) : (x: rows.map { table.xs[$0] }, y: rows.map { table.ys[$0] })
    let cuts = (x: AxisCuts(places.x), y: AxisCuts(places.y))
    xs = cuts.x.cuts.isEmpty ? places.x : places.x.map { cuts.x($0) }
    ys = cuts.y.cuts.isEmpty ? places.y : places.y.map { cuts.y($0) }
    extent = (Self.extent(xs), Self.extent(ys))
    self.cuts = cuts
    f1s = areAll ? table.f1s : rows.map { table.f1s[$0] }
    scoreIndexes = ScoreColor.scale.indexes(of: f1s)
    let noSplit = UInt8(min(table.splitNames.count, Int(UInt8.max)))
    splitIndexes = rows.map { min(table.splits[$0], noSplit) }
    missingCount = table.count - rows.count
  }

  /// Where a row of the table stands on the map.
  package func place(_ row: Int, in table: ImageTable) -> (x: Double, y: Double) {
    (cuts.x(table.xs[row]), cuts.y(table.ys[row]))
  }

  private static func extent(_ values: [Double]) -> (Double, Double) {
    (values.min() ?? 0, values.max() ?? 1)
  }

  /// Radius of a dot in pixels: the more images, the smaller.
  package var radius: Double {
    switch rows.count {
    case ...300: 4.5
    case ...1_000: 3.6
    case ...3_000: 2.8
    case ...10_000: 2
    case ...20_000: 1.5
    default: 1.1
    }
  }
}
