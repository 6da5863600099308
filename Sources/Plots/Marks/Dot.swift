package import PlainText
package import SVG

/// A symbol for each row of x and y; rows without a place are left out.
///
/// ```swift
/// Dot(x: [0.4, 0.9], y: [0, 1], fill: [Palette.score[4], Palette.score[9]])
/// ```
package struct Dot: Mark {
  package let xs: [Double]
  package let ys: [Double]
  /// Radius in pixels of each symbol, or one for all.
  package let radii: [Double]
  /// Colour of each symbol.
  package let fills: [Paint]
  /// Shape of each symbol, or one for all.
  package let symbols: [Symbol]
  /// Whether a symbol shows only its outline; empty for none.
  package let isHollow: [Bool]
  /// Tooltip of each symbol; empty for none.
  package let titles: [ShownText]
  package let opacity: Double
  /// For each symbol the id of the section it links to; empty for none.
  package let links: [String?]
  /// For each symbol a class for the style sheet; empty for none.
  package let names: [String?]

  /// Makes dots; columns of styles have one value per row, or one value for all.
  package init(
    x: [Double], y: [Double], radius: [Double] = [4.5], fill: [Paint],
    symbol: [Symbol] = [.circle], isHollow: [Bool] = [], titles: [ShownText] = [],
    opacity: Double = 1, links: [String?] = [], names: [String?] = []
  ) {
    precondition(links.isEmpty || links.count == x.count, "one link per dot")
    precondition(names.isEmpty || names.count == x.count, "one name per dot")
    precondition(x.count == y.count, "a dot needs x and y")
    xs = x
    ys = y
    radii = radius
    fills = fill
    symbols = symbol
    self.isHollow = isHollow
    self.titles = titles
    self.opacity = opacity
    self.links = links
    self.names = names
  }

  package var hasLinks: Bool { links.contains { $0 != nil } }

  package var channels: [Channel] { [Channel(.x, xs), Channel(.y, ys)] }

  package var load: DrawingLoad {
    let groups = Self.groups(rows, by: look).count { !isAlone($0.rows) }
    return DrawingLoad(
      elements: rows.count + titles.count { !$0.isEmpty } + links.count { $0 != nil } + groups,
      texts: titles)
  }

  package func draw(in frame: PlotFrame, into svg: inout SVGWriter) {
    for group in Self.groups(rows, by: look) {
      let style = style(group.key).attributes(svg)
      if isAlone(group.rows) {
        draw(group.rows, style, in: frame, into: &svg)
      } else {
        svg.element(.g, style) { draw(group.rows, [], in: frame, into: &$0) }
      }
    }
  }

  private func draw(
    _ rows: [Int], _ style: [SVGAttribute], in frame: PlotFrame, into svg: inout SVGWriter
  ) {
    for row in rows {
      svg.link(to: links.isEmpty ? nil : links[row]) { draw(row, style, in: frame, into: &$0) }
    }
  }

  /// Whether a look is one dot's, which then needs no group for it; a class of its own would be in its
  /// way.
  private func isAlone(_ rows: [Int]) -> Bool { rows.count == 1 && names.isEmpty }

  private func look(_ row: Int) -> Look { Look(fill: value(fills, row), isHollow: isHollow(row)) }

  private struct Look: Equatable {
    var fill: Paint
    var isHollow: Bool
  }

  private var rows: [Int] {
    xs.indices.filter { xs[$0].isFinite && ys[$0].isFinite }
  }

  private func draw(
    _ row: Int, _ style: [SVGAttribute], in frame: PlotFrame, into svg: inout SVGWriter
  ) {
    let (x, y, radius) = (frame.x(xs[row]), frame.y(ys[row]), value(radii, row))
    let symbol = value(symbols, row)
    var path = PathData()
    if symbol != .circle { symbol.append(to: &path, x: x, y: y, radius: radius) }
    let element: SVGElement = symbol == .circle ? .circle : .path
    let name = names.isEmpty ? nil : names[row]
    let shape: [SVGAttribute] = symbol == .circle ? [.cx(x), .cy(y), .r(radius)] : [.d(path)]
    let attributes =
      name == nil && style.isEmpty ? shape : (name.map { [.class($0)] } ?? []) + style + shape
    guard !titles.isEmpty, !titles[row].isEmpty else {
      return svg.element(element, attributes)
    }
    svg.element(element, attributes) { $0.element(.title, text: titles[row]) }
  }

  private func style(_ look: Look) -> Style {
    look.isHollow
      ? Style(fill: .paint(Palette.ground), stroke: look.fill, strokeWidth: 2)
      : Style(fill: .paint(look.fill), stroke: Palette.ground, fillOpacity: opacity)
  }

  private func isHollow(_ row: Int) -> Bool { isHollow.isEmpty ? false : isHollow[row] }

  private func value<Value>(_ column: [Value], _ row: Int) -> Value {
    column.count == 1 ? column[0] : column[row]
  }

  /// Rows of the same look together, in the order in which the looks first come.
  ///
  /// They are few, so that looking for each among the others takes less than to hash it.
  static func groups<Key: Equatable>(
    _ rows: [Int], by key: (Int) -> Key
  ) -> [(key: Key, rows: [Int])] {
    var groups: [(key: Key, rows: [Int])] = []
    for row in rows {
      let key = key(row)
      if let position = groups.firstIndex(where: { $0.key == key }) {
        groups[position].rows.append(row)
      } else {
        groups.append((key, [row]))
      }
    }
    return groups
  }
}
