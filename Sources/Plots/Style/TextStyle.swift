package import PlainText
import SVG

/// How a text looks and which of its points is given.
package struct TextStyle: Sendable, Hashable {
  /// Which end of the text is at the given place.
  package enum Anchor: String, Sendable { case start, middle, end }

  /// Size in pixels.
  package var size: Double
  package var paint: Paint
  package var isBold: Bool
  package var isItalic: Bool
  package var anchor: Anchor
  /// Whether a seam of the ground's colour keeps it readable over shapes.
  package var hasHalo: Bool

  /// Makes a style: 13 px, ink, regular.
  package init(
    size: Double = 13, paint: Paint = Palette.ink, isBold: Bool = false, isItalic: Bool = false,
    anchor: Anchor = .start, hasHalo: Bool = false
  ) {
    self.size = size
    self.paint = paint
    self.isBold = isBold
    self.isItalic = isItalic
    self.anchor = anchor
    self.hasHalo = hasHalo
  }

  /// Ticks, units and other help.
  package static let note = TextStyle(size: 12, paint: Palette.note)

  /// The same with another anchor.
  package func anchored(_ anchor: Anchor) -> TextStyle {
    var copy = self
    copy.anchor = anchor
    return copy
  }

  /// Width of a text in this style, estimated.
  package func width(of text: ShownText) -> Double {
    TextMetrics.width(of: text, size: size, isBold: isBold)
  }

  /// Distance from the middle of a line down to its baseline.
  var middleShift: Double { size * 0.36 }

  /// Attributes for a `<text>` or a group of them.
  func attributes(_ svg: SVGWriter) -> [SVGAttribute] {
    var style = Style(fill: .paint(paint))
    if hasHalo {
      style.stroke = Palette.ground
      style.strokeWidth = 3
      style.isRound = true
    }
    var attributes = style.attributes(svg)
    if hasHalo { attributes.append(.paintOrder("stroke")) }
    if size != 13 { attributes.append(.fontSize(size)) }
    if isBold { attributes.append(.fontWeight("600")) }
    if isItalic { attributes.append(.fontStyle("italic")) }
    if anchor != .start { attributes.append(.textAnchor(anchor.rawValue)) }
    return attributes
  }
}
