/// The part of the page's style sheet that repeats the palette.
///
/// `charts.css` holds this very text; a test compares them.
package enum StyleSheet {
  /// Custom properties with the light values, their dark values on dark screens, and the classes
  /// that use them.
  package static var text: String {
    let light = Palette.all.map { "  --chart-\($0.name): \($0.light);" }
    let dark = Palette.all.map { "    --chart-\($0.name): \($0.dark);" }
    let classes = Palette.all.flatMap { paint in
      [
        ".chart .\(paint.fillClass) { fill: var(--chart-\(paint.name)); }",
        ".chart .\(paint.strokeClass) { stroke: var(--chart-\(paint.name)); }",
      ]
    }
    return """
      :root {
      \(light.joined(separator: "\n"))
      }

      @media screen and (prefers-color-scheme: dark) {
        :root {
      \(dark.joined(separator: "\n"))
        }
      }

      \(classes.joined(separator: "\n"))

      """
  }
}
