import SVG

extension Key.Sign {
  /// Draws the sign in a box of a width, around a middle line.
  func draw(x: Double, y: Double, width: Double, into svg: inout SVGWriter) {
    let middle = x + width / 2
    switch self {
    case .text: break
    case .dot(let paint, let isHollow):
      let style =
        isHollow
        ? Style(fill: .paint(Palette.ground), stroke: paint, strokeWidth: 2)
        : Style(fill: .paint(paint))
      svg.element(
        .circle, style.attributes(svg) + [.cx(middle), .cy(y), .r(isHollow ? 4 : 4.5)])
    case .symbol(let symbol, let paint):
      var path = PathData()
      symbol.append(to: &path, x: middle, y: y, radius: 4.5)
      svg.element(.path, Style(fill: .paint(paint)).attributes(svg) + [.d(path)])
    case .errorBar(let style): bar(x, y, width, caps: true, style, into: &svg)
    case .line(let style): bar(x, y, width, caps: false, style, into: &svg)
    case .area(let series):
      svg.element(
        .rect,
        Style(fill: series.fill).attributes(svg) + [
          .x(x), .y(y - 6), .width(width), .height(12),
        ])
    case .interval(let style, let dot):
      bar(x, y, width, caps: false, style, into: &svg)
      svg.element(
        .circle,
        Style(fill: .paint(dot), stroke: Palette.ground).attributes(svg)
          + [.cx(middle), .cy(y), .r(5)])
    case .tick(let style):
      var path = PathData()
      path.move(middle, y - 5.5)
      path.vertical(by: 11)
      svg.element(.path, style.attributes(svg) + [.d(path)])
    case .field(let paint):
      svg.element(
        .rect,
        Style(fill: .paint(paint)).attributes(svg) + [
          .x(x), .y(y - 6), .width(width), .height(12),
        ])
    }
  }

  private func bar(
    _ x: Double, _ y: Double, _ width: Double, caps: Bool, _ style: Style,
    into svg: inout SVGWriter
  ) {
    var path = PathData()
    path.move(x, y)
    path.horizontal(by: width)
    for end in caps ? [x, x + width] : [] {
      path.move(end, y - 3)
      path.vertical(by: 6)
    }
    svg.element(.path, style.attributes(svg) + [.d(path)])
  }
}
