/// Every colour of every chart: nothing else names one.
///
/// The score ramp was laid out in OKLab: equal distances from step to step, at least 3:1 against its
/// ground, and still in order for readers who do not see red or green. On white low scores are the
/// darkest, on the dark ground the brightest, so that they stand out in both; lightness goes one way
/// from step to step, so that a print without colours keeps the order. The two ramps for fields
/// with texts start near the ground and go evenly to the far end of lightness.
package enum Palette {
  /// Ground of the charts; this, ink, note and accent are those of the page around them.
  package static let ground = Paint("ground", light: "#ffffff", dark: "#14181d")
  /// Text that matters.
  package static let ink = Paint("ink", light: "#1c2430", dark: "#e6eaef")
  /// Text that helps: ticks, units, captions in the picture.
  package static let note = Paint("note", light: "#56606e", dark: "#a3adba")
  /// Lines that carry data quietly: spans, leader lines.
  package static let line = Paint("line", light: "#8a939d", dark: "#79828d")
  /// Grid lines.
  package static let grid = Paint("grid", light: "#e1e4e8", dark: "#2c3138")
  /// Shapes that give place to others: noise, all other images.
  package static let quiet = Paint("quiet", light: "#8d949c", dark: "#7d858f")
  /// Shapes far in the background.
  package static let faint = Paint("faint", light: "#d5d9de", dark: "#3a4048")
  /// Shapes between the two: groups that are not the subject.
  package static let soft = Paint("soft", light: "#b3bac2", dark: "#596370")
  /// Fields of a matrix that hold nothing.
  package static let empty = Paint("empty", light: "#f4f5f7", dark: "#1e2227")
  /// A soft area behind data, such as an interval.
  package static let band = Paint("band", light: "#cfdcec", dark: "#31455e")
  /// The one accent.
  package static let accent = Paint("accent", light: "#0b5c8a", dark: "#7cc0ea")

  /// Scores from low (warm) to high (cool).
  package static let score: [Paint] = zip(scoreLight, scoreDark).enumerated().map {
    Paint("score-\($0)", light: $1.0, dark: $1.1)
  }

  /// Parts of a whole, such as splits: different in lightness, hue and pattern.
  package static let series: [SeriesStyle] = [
    SeriesStyle(0, light: "#24476f", dark: "#6d9bd1", pattern: .solid, symbol: .circle),
    SeriesStyle(1, light: "#3d9384", dark: "#3f8f82", pattern: .diagonal, symbol: .diamond),
    SeriesStyle(2, light: "#e0a030", dark: "#f0bd5e", pattern: .dotted, symbol: .triangle),
    SeriesStyle(3, light: "#8a5a9e", dark: "#b58bc8", pattern: .horizontal, symbol: .square),
    SeriesStyle(4, light: "#b5562f", dark: "#cf7f5c", pattern: .crossed, symbol: .cross),
    SeriesStyle(5, light: "#6f7a2c", dark: "#a3ae5c", pattern: .vertical, symbol: .circle),
  ]

  /// Groups that stand side by side, as clusters on a map; direct labels tell which is which.
  package static let group: [Paint] = zip(groupLight, groupDark).enumerated().map {
    Paint("group-\($0)", light: $1.0, dark: $1.1)
  }

  /// Shares of what is right, from few to all: for fields with a text, see ``heatInk``.
  package static let right: [Paint] = zip(rightLight, rightDark).enumerated().map {
    Paint("right-\($0)", light: $1.0, dark: $1.1)
  }

  /// Shares of what is wrong, from few to all.
  package static let wrong: [Paint] = zip(wrongLight, wrongDark).enumerated().map {
    Paint("wrong-\($0)", light: $1.0, dark: $1.1)
  }

  /// For each step of ``right`` and ``wrong`` the colour of a text on it, at least 4.5:1 in both
  /// modes: the steps leave out the middle, where neither ink nor ground can be read.
  package static let heatInk: [Paint] =
    Array(repeating: ink, count: 4) + Array(repeating: ground, count: 3)

  /// All colours in the order of the style sheet.
  package static var all: [Paint] {
    [ground, ink, note, line, grid, quiet, faint, soft, band, accent] + score + series.map(\.paint)
      + group + right + wrong + [empty]
  }

  private static let scoreLight = [
    "#740d14", "#84210c", "#8f3709", "#934d12", "#8e6236",
    "#847453", "#738374", "#5d8f94", "#4299b6", "#409ad8",
  ]
  private static let scoreDark = [
    "#ffc976", "#ffb267", "#f69c59", "#e78a5a", "#d27e65",
    "#b37f74", "#967e86", "#777c99", "#5678a8", "#346db2",
  ]
  private static let rightLight = [
    "#e5f2ff", "#bcd3ec", "#95b5d7", "#6f98c2", "#4274a5", "#185891", "#003e70",
  ]
  private static let rightDark = [
    "#192532", "#25394e", "#314e6b", "#3e6389", "#6796c7", "#7cb6f1", "#aed5ff",
  ]
  private static let wrongLight = [
    "#ffece2", "#eac8b6", "#d5a68c", "#bf8462", "#a25b31", "#883e03", "#632b00",
  ]
  private static let wrongDark = [
    "#302017", "#4b3021", "#67412b", "#855235", "#c2805b", "#eb9b6e", "#fec2a1",
  ]
  private static let groupLight = [
    "#0072b2", "#d1495b", "#2e8b57", "#8e5bb5", "#c46a1b", "#1f8a94",
    "#a8407f", "#6b7a1e", "#4f63c4", "#9a5b3a", "#357a38", "#b03a2e",
  ]
  private static let groupDark = [
    "#4aa8e0", "#f0808e", "#5cc78b", "#bb90dd", "#f0a25c", "#57c3cd",
    "#dd85b9", "#b3c45a", "#93a3f0", "#d09a7a", "#7cc07f", "#e88478",
  ]
}
