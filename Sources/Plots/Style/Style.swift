import SVG

/// Paint and line of a shape or of a group of shapes.
package struct Style: Sendable, Hashable {
  package var fill: Fill
  package var stroke: Paint?
  /// Width of the line; `nil` for that of the group around the shape.
  package var strokeWidth: Double?
  package var dashes: [Double]
  package var opacity: Double
  package var fillOpacity: Double
  /// Line ends and corners.
  package var isRound: Bool

  /// Makes a style; nothing is drawn unless told.
  package init(
    fill: Fill = .none, stroke: Paint? = nil, strokeWidth: Double? = 1, dashes: [Double] = [],
    opacity: Double = 1, fillOpacity: Double = 1, isRound: Bool = false
  ) {
    self.fill = fill
    self.stroke = stroke
    self.strokeWidth = strokeWidth
    self.dashes = dashes
    self.opacity = opacity
    self.fillOpacity = fillOpacity
    self.isRound = isRound
  }

  /// The attributes that draw it: light colours, and classes for a page's style sheet.
  func attributes(_ svg: SVGWriter, extraClass: String? = nil) -> [SVGAttribute] {
    var classes = extraClass.map { [$0] } ?? []
    var attributes: [SVGAttribute] = []
    switch fill {
    case .none: attributes.append(.fill("none"))
    case .inherited: break
    case .paint(let paint):
      classes.append(paint.fillClass)
      if !svg.isStyled { attributes.append(.fill(paint.light)) }
    case .pattern(let series): attributes.append(.fill(reference: svg.id(series.patternName)))
    }
    if let stroke {
      classes.append(stroke.strokeClass)
      if !svg.isStyled { attributes.append(.stroke(stroke.light)) }
      if let strokeWidth { attributes.append(.strokeWidth(strokeWidth)) }
    }
    if !dashes.isEmpty { attributes.append(.strokeDasharray(dashes)) }
    if isRound { attributes += [.strokeLinecap("round"), .strokeLinejoin("round")] }
    if opacity != 1 { attributes.append(.opacity(opacity)) }
    if fillOpacity != 1 { attributes.append(.fillOpacity(fillOpacity)) }
    guard let first = classes.first else { return attributes }
    return [.class(classes.count == 1 ? first : classes.joined(separator: " "))] + attributes
  }

  /// What lines of a group share: no fill, width and ends; each has its own colour.
  var penAttributes: [SVGAttribute] {
    [.fill("none")] + (strokeWidth.map { [.strokeWidth($0)] } ?? [])
      + (isRound ? [.strokeLinecap("round"), .strokeLinejoin("round")] : [])
  }
}
