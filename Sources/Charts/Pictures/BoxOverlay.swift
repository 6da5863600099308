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
  /// Kinds in the order in which they are drawn: errors above all others.
  private static let order: [PictureBoxes.Kind] = [.crowd, .object, .match, .falseAlarm, .missed]

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
      for kind in order { path(of: kind, drawing, width, height, &svg) }
      labels(drawing, width, height, &svg)
    }
    return svg.bytes
  }

  private static func path(
    of kind: PictureBoxes.Kind, _ drawing: PictureDrawing, _ width: Double, _ height: Double,
    _ svg: inout SVGWriter
  ) {
    var path = PathData()
    for mark in drawing.marks where mark.kind == kind {
      path.rectangle(
        x: mark.x * width, y: mark.y * height, width: mark.width * width,
        height: mark.height * height)
    }
    if !path.isEmpty { svg.element(.path, [.class(className(kind)), .d(path)]) }
  }

  /// Writes labels where there is room, above a box or else in it.
  private static func labels(
    _ drawing: PictureDrawing, _ width: Double, _ height: Double, _ svg: inout SVGWriter
  ) {
    let size = max(width, height) * labelSize
    var taken: [(x: Double, y: Double, width: Double)] = []
    for mark in drawing.marks where mark.kind == .missed || mark.kind == .falseAlarm {
      let text = label(mark)
      let length = Double(text.string.unicodeScalars.count) * letterWidth * size
      let above = mark.y * height - size * 0.3
      let y = above > size ? above : min(mark.y * height + size, height - size * 0.3)
      let x = max(0, min(mark.x * width, width - length))
      let isFree = taken.allSatisfy {
        abs($0.y - y) > size || $0.x > x + length || x > $0.x + $0.width
      }
      guard isFree, taken.count < mostLabels else { continue }
      taken.append((x, y, length))
      svg.element(
        .text, [.class(className(mark.kind)), .x(x), .y(y), .fontSize(size)], text: text)
    }
  }

  private static func label(_ mark: PictureDrawing.Mark) -> ShownText {
    mark.kind == .missed ? "missed \(mark.name)" : "false \(mark.name)"
  }

  /// The class of a kind's shapes in `charts.css`.
  static func className(_ kind: PictureBoxes.Kind) -> String {
    switch kind {
    case .missed: "box-missed"
    case .falseAlarm: "box-alarm"
    case .object: "box-object"
    case .match: "box-match"
    case .crowd: "box-crowd"
    }
  }
}
