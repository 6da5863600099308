import SVG

@testable import Charts
@testable import gallery

/// A figure of the gallery, drawn once for all tests.
struct DrawnFigure: Sendable, CustomStringConvertible {
  let name: String
  let figure: Figure
  let html: String
  let inline: String
  let files: [(path: String, text: String)]

  var description: String { name }

  private init(_ example: FigureExample) {
    name = example.name
    figure = example.figure
    html = figure.html
    inline = figure.document.inline
    files = figure.files
  }

  static let all = FigureExample.all.map(DrawnFigure.init)
}
