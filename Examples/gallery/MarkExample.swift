import PlainText
import Plots

/// One plot that shows a mark at work, or at its limits.
struct MarkExample: Sendable, CustomStringConvertible {
  let name: String
  let plot: Plot

  init(
    _ name: String, width: Double = 400, height: Plot.Height = .frame(160),
    x: ScaleOptions = .linear(), y: ScaleOptions = .linear(), _ marks: [any Mark]
  ) {
    self.name = name
    plot = Plot(
      id: name, title: ShownText(foreign: name), description: "An example of a mark.", width: width,
      height: height,
      x: x, y: y, marks: marks)
  }

  var description: String { name }

  static let all =
    dots + clouds + bars + errorBars + lines + cells + texts + axes + legends + outlines + bins

  private static let dots: [MarkExample] = [
    MarkExample(
      "dot-symbols", x: .linear(isNice: true), y: .linear(inset: 20),
      [
        Grid(.x), AxisX(label: "value"),
        Dot(
          x: [0, 1, 2, 3, 4], y: [0, 1, 0, 1, 0], radius: [8], fill: Palette.series.map(\.paint),
          symbol: [.circle, .diamond, .triangle, .square, .cross], titles: ["a", "", "<c>", "", ""]),
      ]),
    MarkExample(
      "dot-missing-values",
      [
        AxisX(), AxisY(),
        Dot(
          x: [0, .nan, 2, .infinity], y: [0, 1, 2, 1], fill: [Palette.ink],
          isHollow: [false, false, true, false]),
      ]),
    MarkExample("dot-one", [AxisX(), AxisY(), Dot(x: [3], y: [7], fill: [Palette.accent])]),
    MarkExample("dot-none", [AxisX(), AxisY(), Grid(.x), Grid(.y), Dot(x: [], y: [], fill: [])]),
  ]

  private static let clouds: [MarkExample] = [
    MarkExample(
      "cloud-looks", x: .linear(inset: 8), y: .linear(inset: 8),
      [
        DotCloud(
          x: [0, 1, 2, 3, 4, .nan], y: [0, 2, 1, 2, 0, 1], look: [0, 1, 2, 0, 3, 0],
          looks: [
            .init(Palette.ink), .init(Palette.series[1].paint, symbol: .diamond),
            .init(Palette.series[2].paint, symbol: .triangle), .init(Palette.quiet, isHollow: true),
          ], radius: 5)
      ])
  ]

  private static let bars: [MarkExample] = [
    MarkExample(
      "bar-stacked", height: .step(24), x: .linear(isNice: true), y: .band(count: 3),
      [
        Grid(.x), AxisX(label: "images"),
        Bar(
          stacking: [[3, 0, 12], [1, 2, .nan], [0.001, -4, 6]],
          series: [.at(0), .at(1), .at(2)],
          titles: [["a", "b", "c"], ["d", "e", "f"], ["g", "h", "i"]],
          labels: [["3", "0", "12"], ["1", "2", ""], ["0", "", "6"]]),
      ]),
    MarkExample(
      "bar-none", height: .step(24), y: .band(count: 0), [AxisX(), Bar(stacking: [], series: [])]),
  ]

  private static let errorBars: [MarkExample] = [
    MarkExample(
      "error-bar-clipped", height: .step(24), x: .linear(domain: (0, 1)), y: .band(count: 4),
      [
        Grid(.x), RowLines(count: 4), AxisX(),
        ErrorBar(
          lower: [-0.2, 0.4, 0.2, .nan], upper: [0.3, 1.2, 0.8, 1], y: [0, 1, 2, 3], limits: (0, 1)),
        Dot(x: [0.1, 0.9, 0.5, 0.4], y: [0, 1, 2, 3], fill: [Palette.accent]),
        RowTips(["first", "second", "", "fourth"]),
      ]),
    MarkExample(
      "span", height: .frame(60), x: .linear(domain: (0, 1)), y: .linear(domain: (0, 2)),
      [AxisX(), Span(.x, 0.2...0.4), Span(.y, 1...1.5, paint: Palette.faint)]),
    MarkExample(
      "row-headings", height: .step(RowHeadings.step), x: .linear(domain: (0, 3)),
      y: .band(count: 3, paddingInner: RowHeadings.padding),
      [
        AxisX(),
        RowHeadings(
          [
            "Cluster 4", "Noise",
            ShownText(foreign: String(repeating: "a name without end ", count: 20)),
          ],
          notes: ["12 images", "", "3 images"], links: ["cluster-4", nil, nil],
          emphases: [.strong, .quiet, .normal]),
        Bar(stacking: [[1, 2, 3]], series: [.at(0)]),
      ]),
    MarkExample(
      "bar-cut", height: .step(24), x: .linear(domain: (0, 3)), y: .band(count: 2),
      [
        AxisX(),
        Bar(
          stacking: [[2, 200], [1, 100]], series: [.at(0), .at(2)], limit: 3,
          labels: [["2", "200"], ["1", "100"]]),
      ]),
  ]

  private static let lines: [MarkExample] = [
    MarkExample(
      "line-with-gap", x: .linear(domain: (0, 6)), y: .linear(isNice: true),
      [
        Grid(.y), AxisX(label: "confidence"), AxisY(label: "F1"),
        Line(x: [0, 1, 2, 3, 4, 5, 6], y: [0.2, 0.6, .nan, 0.7, 0.72, 0.5, 0.1]),
        Rule(.y, at: 0.5, label: "half"), Rule(.x, at: 4, label: "best"), Rule(.x, at: .nan),
      ]),
    MarkExample("line-all-missing", [AxisX(), Line(x: [.nan, 1], y: [0, .nan])]),
  ]

  private static let cells: [MarkExample] = [
    MarkExample(
      "cell-matrix", height: .step(32), x: .band(count: 3, paddingInner: 0.04),
      y: .band(count: 2, paddingInner: 0.04),
      [
        RowLabels(["cat", "dog"]),
        Cell(
          column: [0, 1, 2, 0, 1, 2], row: [0, 0, 0, 1, 1, 1],
          fill: [9, 2, 4, 1, 8, 3].map { Palette.score[$0] },
          ink: Array(repeating: Palette.ground, count: 6),
          texts: ["90", "2", "1 234 567 890 123 456", "1", "", "30"],
          titles: ["", "two", "", "", "", ""]),
      ])
  ]
}
