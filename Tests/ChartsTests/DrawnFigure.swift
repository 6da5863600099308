import SVG

@testable import Charts
@testable import gallery

/// A figure of the gallery, drawn once for all tests.
struct DrawnFigure: Sendable, CustomStringConvertible {
  let name: String
  let figure: Figure
  let html: String
  let inline: String
  /// The drawing for narrow screens as it stands in the page; `nil` for none.
  let narrow: String?
  let files: [(path: String, text: String)]

  var description: String { name }

  /// Every drawing of the page with its size.
  var drawings: [(svg: String, size: (width: Double, height: Double))] {
    var drawings = [(svg: inline, size: figure.document.size)]
    if let narrow, let size = figure.narrow?.size { drawings.append((narrow, size)) }
    return drawings
  }

  private init(_ example: FigureExample) {
    name = example.name
    figure = example.figure
    html = figure.html
    inline = figure.document.inline
    let id = figure.id
    narrow = figure.narrow.map { $0.inline(class: "chart-narrow", namedBy: id) }
    files = figure.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  static let all = FigureExample.all.map(DrawnFigure.init)
  /// Those of the other panels too.
  static let everyPanel = all + FigureExample.panels.map(DrawnFigure.init)
}
