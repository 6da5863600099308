import SVG

/// A texture drawn over a colour, in the colour of the ground.
package enum FillPattern: Sendable, Hashable {
  case solid, diagonal, dotted, horizontal, vertical, crossed

  /// Width and height of one tile.
  static let tile = 6.0

  /// The lines of one tile; dots are lines without length and with round ends.
  private var path: PathData {
    var path = PathData()
    let tile = Self.tile
    switch self {
    case .solid: break
    case .diagonal, .crossed:
      for shift in [-tile, 0, tile] {
        path.move(shift - 1, tile + 1)
        path.line(byX: tile + 2, -tile - 2)
      }
      guard self == .crossed else { break }
      for shift in [-tile, 0, tile] {
        path.move(shift - 1, -1)
        path.line(byX: tile + 2, tile + 2)
      }
    case .dotted:
      for (x, y) in [(1.5, 1.5), (4.5, 4.5)] {
        path.move(x, y)
        path.horizontal(by: 0)
      }
    case .horizontal:
      path.move(0, tile / 2)
      path.horizontal(by: tile)
    case .vertical:
      path.move(tile / 2, 0)
      path.vertical(by: tile)
    }
    return path
  }

  /// Writes the `<pattern>` of a series.
  static func define(_ series: SeriesStyle, into svg: inout SVGWriter) {
    svg.element(
      .pattern,
      [
        .id(svg.id(series.patternName)), .patternUnits("userSpaceOnUse"), .width(tile),
        .height(tile),
      ]
    ) { svg in
      let ground = Style(fill: .paint(series.paint))
      svg.element(.rect, ground.attributes(svg) + [.width(tile), .height(tile)])
      let isDotted = series.pattern == .dotted
      let lines = Style(
        stroke: Palette.ground, strokeWidth: isDotted ? 1.6 : 1, opacity: isDotted ? 0.75 : 0.6)
      svg.element(
        .path,
        lines.attributes(svg) + (isDotted ? [.strokeLinecap("round")] : [])
          + [.d(series.pattern.path)])
    }
  }
}
