/// One attribute of an element: presentation attributes, geometry and names.
///
/// Attributes come only from the factories below, so no `style` and no event handler can be
/// written: strict content security policies block them. Values are escaped by ``SVGWriter``.
package struct SVGAttribute: Sendable, Equatable {
  enum Value: Sendable, Equatable {
    case text(String)
    case number(Double)
    case length(Double)
    case numbers([Double])
    case path(PathData)
  }

  let name: String
  let value: Value

  private init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  // Names.
  package static func id(_ text: String) -> Self { .init("id", .text(text)) }
  package static func `class`(_ text: String) -> Self { .init("class", .text(text)) }
  package static func role(_ text: String) -> Self { .init("role", .text(text)) }
  package static func ariaLabelledBy(_ ids: String) -> Self {
    .init("aria-labelledby", .text(ids))
  }
  /// Hides a drawing from assistive technology, where a text beside it says the same.
  package static let ariaHidden = Self("aria-hidden", .text("true"))
  package static func xmlNamespace(_ text: String) -> Self { .init("xmlns", .text(text)) }

  // Geometry, to tenths of a pixel.
  package static func x(_ number: Double) -> Self { .init("x", .length(number)) }
  package static func y(_ number: Double) -> Self { .init("y", .length(number)) }
  package static func x1(_ number: Double) -> Self { .init("x1", .length(number)) }
  package static func y1(_ number: Double) -> Self { .init("y1", .length(number)) }
  package static func x2(_ number: Double) -> Self { .init("x2", .length(number)) }
  package static func y2(_ number: Double) -> Self { .init("y2", .length(number)) }
  package static func cx(_ number: Double) -> Self { .init("cx", .length(number)) }
  package static func cy(_ number: Double) -> Self { .init("cy", .length(number)) }
  package static func r(_ number: Double) -> Self { .init("r", .length(number)) }
  package static func rx(_ number: Double) -> Self { .init("rx", .length(number)) }
  package static func width(_ number: Double) -> Self { .init("width", .length(number)) }
  package static func height(_ number: Double) -> Self { .init("height", .length(number)) }
  package static func d(_ path: PathData) -> Self { .init("d", .path(path)) }
  package static func points(_ numbers: [Double]) -> Self { .init("points", .numbers(numbers)) }
  package static func viewBox(width: Double, height: Double) -> Self {
    .init("viewBox", .numbers([0, 0, width, height]))
  }
  /// A transform that shrinks or grows the element, rounded to hundredths.
  package static func scaled(by factor: Double) -> Self {
    var bytes = Array("scale(".utf8)
    bytes.appendNumber(factor)
    return .init("transform", .text(String(decoding: bytes, as: UTF8.self) + ")"))
  }
  /// A quarter turn against the clock around a point, after which text runs upwards.
  package static func turnedUp(aroundX x: Double, y: Double) -> Self {
    var bytes = Array("rotate(-90 ".utf8)
    bytes.appendLength(x)
    bytes.append(UInt8(ascii: " "))
    bytes.appendLength(y)
    return .init("transform", .text(String(decoding: bytes, as: UTF8.self) + ")"))
  }
  package static func patternUnits(_ text: String) -> Self { .init("patternUnits", .text(text)) }

  // References inside the document.
  package static func href(fragment: String) -> Self { .init("href", .text("#" + fragment)) }
  package static func fill(reference id: String) -> Self { .init("fill", .text("url(#\(id))")) }
  package static func clipPath(reference id: String) -> Self {
    .init("clip-path", .text("url(#\(id))"))
  }

  // Paint and line.
  package static func fill(_ color: String) -> Self { .init("fill", .text(color)) }
  package static func fillOpacity(_ number: Double) -> Self {
    .init("fill-opacity", .number(number))
  }
  package static func stroke(_ color: String) -> Self { .init("stroke", .text(color)) }
  package static func strokeWidth(_ number: Double) -> Self {
    .init("stroke-width", .number(number))
  }
  package static func strokeLinecap(_ text: String) -> Self { .init("stroke-linecap", .text(text)) }
  package static func strokeLinejoin(_ text: String) -> Self {
    .init("stroke-linejoin", .text(text))
  }
  package static func strokeDasharray(_ numbers: [Double]) -> Self {
    .init("stroke-dasharray", .numbers(numbers))
  }
  package static func paintOrder(_ text: String) -> Self { .init("paint-order", .text(text)) }
  package static func display(_ text: String) -> Self { .init("display", .text(text)) }
  package static func opacity(_ number: Double) -> Self { .init("opacity", .number(number)) }
  package static func pointerEvents(_ text: String) -> Self { .init("pointer-events", .text(text)) }

  // Text.
  package static func fontFamily(_ text: String) -> Self { .init("font-family", .text(text)) }
  package static func fontSize(_ number: Double) -> Self { .init("font-size", .number(number)) }
  package static func fontWeight(_ text: String) -> Self { .init("font-weight", .text(text)) }
  package static func fontStyle(_ text: String) -> Self { .init("font-style", .text(text)) }
  package static func textAnchor(_ text: String) -> Self { .init("text-anchor", .text(text)) }
}
