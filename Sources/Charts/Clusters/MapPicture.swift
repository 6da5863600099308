package import Assessment
import Findings
package import ModelEvaluation
import Pictures
package import PlainText
import Plots

/// The map of the report as a PNG for mail clients, which show no SVG.
///
/// Geometry and colours are those of the report's map. There is no text in it, because fonts differ
/// between machines: groups of note are outlined, and the message says in words where they are.
package struct MapPicture {
  /// Width at which the picture is shown.
  ///
  /// It has exactly so many pixels, since some clients ignore the width of an attached picture; one
  /// of twice the size would then be twice as wide as the message.
  package static let width = 568

  /// A group that is outlined, with its place in words.
  package struct Group: Equatable {
    /// Name of the group.
    package let name: ShownText
    /// `upper left`, `middle`.
    package let place: ShownText
  }

  /// The picture as PNG.
  package let png: [UInt8]
  /// Height in pixels.
  package let height: Int
  /// What is outlined.
  package let groups: [Group]
  /// Images with a place on the map.
  package let imageCount: Int
  /// Whether each shape stands for many images.
  package let hasCells: Bool
  /// Whether some image on it has no F1.
  package let hasUnknown: Bool

  /// Draws the map; `nil` when no image has a place.
  package init?(_ table: ImageTable, _ assessment: Assessment) {
    let images = MapImages(table)
    guard !images.rows.isEmpty else { return nil }
    let frame = Self.frame(images)
    let height = Int(frame.size.height.rounded(.up)) + Self.stripHeight
    guard
      let image = RasterImage(
        width: Self.width, height: height, ground: .init(Palette.ground.light))
    else { return nil }
    hasCells = images.rows.count > PageDetail.full.mostDots
    if hasCells {
      Self.drawCells(images, frame, image)
    } else {
      Self.drawDots(images, frame, image)
    }
    groups = Self.outlined(assessment).compactMap { group in
      Self.outline(group, images, table, frame, image)
    }
    Self.drawStrip(frame, height, image)
    guard let png = image.png() else { return nil }
    self.png = png
    self.height = height
    imageCount = images.rows.count
    hasUnknown = images.f1s.contains(where: \.isNaN)
  }

  private static func frame(_ images: MapImages) -> PlotFrame {
    Plot(
      id: "map", title: "", description: "", width: Double(width),
      height: .data(least: 240, greatest: 520), x: .linear(domain: images.extent.x, inset: 14),
      y: .linear(domain: images.extent.y, inset: 14), isEqualAspect: true,
      marks: []
    ).frame
  }

  /// Height in pixels of the strip of colours and the room above it.
  private static let stripHeight = 18

  /// The colours from 0 to 1 as part of the picture: a client that turns a message dark changes the
  /// colours of cells, but not those of pictures.
  private static func drawStrip(_ frame: PlotFrame, _ height: Int, _ image: RasterImage) {
    let (top, bottom) = (Double(height) - 10, Double(height) - 1)
    let step = Double(width) / Double(Palette.score.count)
    for (number, paint) in Palette.score.enumerated() {
      let (left, right) = (Double(number) * step, Double(number + 1) * step)
      image.fillPolygon(
        [(left, top), (right, top), (right, bottom), (left, bottom)], .init(paint.light))
    }
  }

  /// In an order without regard to scores: none of them lies on top of the others.
  private static func drawDots(_ images: MapImages, _ frame: PlotFrame, _ image: RasterImage) {
    let paints = (Palette.score + [Palette.quiet]).map { RasterImage.RGB($0.light) }
    for row in MapOrder.scattered(images.rows.indices) {
      image.fillCircle(
        x: frame.x(images.xs[row]), y: frame.y(images.ys[row]), radius: images.radius,
        paints[Int(images.scoreIndexes[row])])
    }
  }

  private static func drawCells(_ images: MapImages, _ frame: PlotFrame, _ image: RasterImage) {
    let grid = HexBin.grid(x: images.xs, y: images.ys, radius: 5.5, in: frame)
    let bin = HexBin(grid, colors: grid.means(of: images.f1s).map(ScoreColor.paint))
    for cell in bin.shapes(in: frame) {
      image.fillPolygon(cell.corners, .init(cell.paint.light))
    }
  }
}

extension MapPicture {
  /// Most groups that are outlined; more would hide the dots.
  private static let mostGroups = 5

  /// The weak clusters, then the weak places across the borders of clusters.
  private static func outlined(_ assessment: Assessment) -> [(name: ShownText, rows: [Int])] {
    let clusters = assessment.clusters(.weak).map { (name: $0.name, rows: $0.rows) }
    let places = assessment.weakPlaces.enumerated().map {
      (name: "Weak neighbourhood \($0 + 1)" as ShownText, rows: $1.rows)
    }
    return Array((clusters + places).prefix(mostGroups))
  }

  private static func outline(
    _ group: (name: ShownText, rows: [Int]), _ images: MapImages, _ table: ImageTable,
    _ frame: PlotFrame, _ image: RasterImage
  ) -> Group? {
    let points = group.rows.filter { table.hasPosition($0) }.map { row in
      let place = images.place(row, in: table)
      return (x: frame.x(place.x), y: frame.y(place.y))
    }
    guard !points.isEmpty else { return nil }
    image.strokePolygon(
      ConvexHull.corners(points, padding: 9), width: 1.5, .init(Palette.ink.light))
    return Group(name: group.name, place: place(of: points, in: frame))
  }

  /// The third of the picture, in each direction, that holds the middle of the points.
  private static func place(of points: [(x: Double, y: Double)], in frame: PlotFrame) -> ShownText {
    let x = points.map(\.x).sorted()[points.count / 2]
    let y = points.map(\.y).sorted()[points.count / 2]
    let column = min(2, max(0, Int((x - frame.left) / frame.width * 3)))
    let row = min(2, max(0, Int((y - frame.top) / frame.height * 3)))
    return [
      ["upper left", "top", "upper right"],
      ["left", "middle", "right"],
      ["lower left", "bottom", "lower right"],
    ][row][column]
  }
}
