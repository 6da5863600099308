/// One named colour with its value on a light and on a dark ground.
///
/// Pictures carry the light value as attribute and the name as class; the page's style sheet gives
/// the name its value in other modes.
package struct Paint: Sendable, Hashable {
  /// Name in class names and custom properties, for example `score-3`.
  package let name: String
  /// Value on white, `#rrggbb`.
  package let light: String
  /// Value on the dark ground, `#rrggbb`.
  package let dark: String

  /// Makes a colour.
  package init(_ name: String, light: String, dark: String) {
    self.name = name
    self.light = light
    self.dark = dark
  }

  var fillClass: String { "fill-" + name }
  var strokeClass: String { "stroke-" + name }
}
