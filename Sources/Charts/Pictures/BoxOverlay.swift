package import Findings
import ModelEvaluation
import PlainText
import SVG

/// Boxes over a picture: one path for each kind, and a label on the first errors.
///
/// Colours, dashes and widths are those of `charts.css`, apart by kind in all three, so that they are
/// told apart in grey too.
package enum BoxOverlay {
  /// Most labels of a picture.
  private static let mostLabels = 3
  /// Height of a label as a share of the longer side of the picture.
  private static let labelSize = 0.066
  /// About how wide a bold letter is at most, in heights of it.
  private static let letterWidth = 0.68
  /// How far the box of a label to check stands out, as a share of the longer side of the picture: it
  /// is around a box that is drawn too.
  private static let margin = 0.014
  /// Classes of shapes in the order in which they are drawn: errors above all others.
  private static let order = [
    "box-crowd", "box-object", "box-match", "box-alarm", "box-missed", "box-label",
  ]

  /// The drawing as inline SVG; what it says is said by the picture's alternative text.
  ///
  /// - Parameters:
  ///   - width: Width of the picture in pixels.
  ///   - height: Height of the picture in pixels.
  package static func svg(_ drawing: PictureDrawing, width: Int, height: Int) -> [UInt8] {
    var svg = SVGWriter(use: .inline, idPrefix: "boxes", isStyled: true)
    let (width, height) = (Double(width), Double(height))
    let attributes: [SVGAttribute] = [
      .class("boxes"), .viewBox(width: width, height: height), .ariaHidden,
    ]
    svg.element(.svg, attributes) { svg in
      for name in order { path(of: name, drawing, width, height, &svg) }
      labels(drawing, width, height, &svg)
    }
    return svg.bytes
  }

  private static func path(
    of className: String, _ drawing: PictureDrawing, _ width: Double, _ height: Double,
    _ svg: inout SVGWriter
  ) {
    var path = PathData()
    for mark in drawing.marks where mark.meaning.className == className {
      let margin = mark.meaning.isLabel ? max(width, height) * Self.margin : 0
      let (left, top) = (
        max(mark.x * width - margin, 0), max(mark.y * height - margin, 0)
      )
      let right = min((mark.x + mark.width) * width + margin, width)
      let bottom = min((mark.y + mark.height) * height + margin, height)
      path.rectangle(x: left, y: top, width: right - left, height: bottom - top)
    }
    if !path.isEmpty { svg.element(.path, [.class(className), .d(path)]) }
  }

  /// Writes labels where there is room, above a box or else in it.
  private static func labels(
    _ drawing: PictureDrawing, _ width: Double, _ height: Double, _ svg: inout SVGWriter
  ) {
    let size = max(width, height) * labelSize
    var taken: [(x: Double, y: Double, width: Double)] = []
    for mark in drawing.marks {
      guard let text = mark.label, taken.count < mostLabels else { continue }
      let letters = Double(text.string.unicodeScalars.count) * letterWidth
      let length = min(letters * size, width)
      let above = mark.y * height - size * (mark.meaning.isLabel ? 0.5 : 0.3)
      let y = above > size ? above : min(mark.y * height + size, height - size * 0.3)
      let x = max(0, min(mark.x * width, width - length))
      let isFree = taken.allSatisfy {
        abs($0.y - y) > 1.15 * size || $0.x > x + length || x > $0.x + $0.width
      }
      guard isFree else { continue }
      taken.append((x, y, length))
      svg.element(
        .text, [.class(mark.meaning.className), .x(x), .y(y), .fontSize(length / letters)],
        text: text)
    }
  }
}

extension PictureDrawing.Mark {
  /// What stands at the box of an error.
  fileprivate var label: ShownText? {
    switch meaning {
    case .box(.missed): "missed \(name)"
    case .box(.falseAlarm): "false \(name)"
    case .label(.overlooked): "no label: \(name)"
    case .label(.badlyPlaced): "misplaced: \(name)"
    case .label(.swapped): "not \(name)?"
    case .box(.object), .box(.match), .box(.crowd): nil
    }
  }
}

extension PictureDrawing.Meaning {
  /// The class of its shapes in `charts.css`.
  var className: String {
    switch self {
    case .box(.missed): "box-missed"
    case .box(.falseAlarm): "box-alarm"
    case .box(.object): "box-object"
    case .box(.match): "box-match"
    case .box(.crowd): "box-crowd"
    case .label: "box-label"
    }
  }

  /// Whether it is a label to check.
  fileprivate var isLabel: Bool {
    if case .label = self { true } else { false }
  }
}
