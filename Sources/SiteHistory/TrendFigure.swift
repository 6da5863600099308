import PlainText
import Plots
import SVG

/// How one number went from run to run, as a small line.
struct TrendFigure {
  /// Start of the ids in the picture.
  let id: String
  /// What it shows, `F1`.
  let name: ShownText
  /// Values, oldest first; `nil` where a run has none.
  let values: [Double?]
  /// Writes a value for people.
  let text: (Double) -> ShownText

  /// A trend.
  ///
  /// - Parameters:
  ///   - id: Start of the ids in the picture.
  ///   - name: What it shows, `F1`.
  ///   - values: Values, oldest first; `nil` where a run has none.
  ///   - text: Writes a value for people.
  init(
    id: String, name: ShownText, values: [Double?], text: @escaping (Double) -> ShownText
  ) {
    self.id = id
    self.name = name
    self.values = values
    self.text = text
  }

  /// Most runs in a line; earlier ones are left out.
  static let mostRuns = 100

  private var shown: [Double] { values.suffix(Self.mostRuns).map { $0 ?? .nan } }
  private var known: [Double] { shown.filter(\.isFinite) }

  /// Latest value and range in words; `nil` when no run has a value.
  var sentence: ShownText? {
    guard let last = known.last, let least = known.min(), let most = known.max() else {
      return nil
    }
    let range: ShownText =
      least == most ? "" : "; from \(text(least)) to \(text(most))"
    return "\(text(last)) last\(range) in \(NumberText.count(known.count, "run"))"
  }

  /// The picture for a page of its own.
  var chart: String { svg(width: 320, height: 64, radius: 3) }
  /// The picture for a cell of a table.
  var spark: String { svg(width: 120, height: 20, radius: 2.5) }

  private func svg(width: Double, height: Double, radius: Double) -> String {
    guard let sentence, let last = shown.lastIndex(where: \.isFinite) else { return "" }
    return Plot(
      id: id, title: name, description: sentence, width: width, height: .frame(height),
      x: .linear(domain: (0, Double(max(1, shown.count - 1))), inset: radius + 1),
      y: .linear(domain: domain, inset: radius + 1),
      marks: [
        Line(
          x: shown.indices.map(Double.init), y: shown,
          style: Style(stroke: Palette.accent, strokeWidth: 1.5, isRound: true)),
        Dot(
          x: [Double(last)], y: [shown[last]], radius: [radius], fill: [Palette.accent]),
      ]
    ).document.inline
  }

  /// A line that hardly moves must look so: the axis spans a tenth of a unit at least.
  private var domain: (Double, Double) {
    let (least, most) = (known.min() ?? 0, known.max() ?? 1)
    let missing = max(0, 0.1 - (most - least)) / 2
    return (least - missing, most + missing)
  }
}
