/// The elements that our charts are made of; there is no other way to name one, so neither script,
/// style sheet nor foreign content can be written.
package enum SVGElement: String, Sendable {
  case circle, clipPath, defs, desc, g, line, path, pattern, rect, svg, text, title
  case anchor = "a"

  /// Whether white space around its tags would show or belong to a text.
  var isInText: Bool { self == .title || self == .desc }
}
