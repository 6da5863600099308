/// How one part of a whole looks: a colour and, for those who do not tell colours apart, a pattern
/// in bars and a symbol in scatters.
package struct SeriesStyle: Sendable, Hashable {
  /// Position in the palette.
  package let index: Int
  /// Its colour.
  package let paint: Paint
  /// Its pattern in areas.
  package let pattern: FillPattern
  /// Its shape in scatters.
  package let symbol: Symbol

  init(_ index: Int, light: String, dark: String, pattern: FillPattern, symbol: Symbol) {
    self.index = index
    paint = Paint("series-\(index)", light: light, dark: dark)
    self.pattern = pattern
    self.symbol = symbol
  }

  /// The style of a part by position; the palette starts over after its last.
  package static func at(_ position: Int) -> SeriesStyle {
    Palette.series[position % Palette.series.count]
  }

  /// What an area of this series is filled with.
  var fill: Fill { pattern == .solid ? .paint(paint) : .pattern(self) }

  /// Name of its pattern inside a picture.
  var patternName: String { "pattern-\(index)" }
}
