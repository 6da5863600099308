import PlainText
import Plots

extension MarkExample {
  static let texts: [MarkExample] = [
    MarkExample(
      "text-anchors", x: .linear(domain: (0, 2)), y: .linear(domain: (0, 1)),
      [
        Text(["start <", "& more", "lost"], x: [0, 1, .nan], y: [0.5, 0.5, 0]),
        Text(["end"], x: [2], y: [0], style: TextStyle(isBold: true, isItalic: true, anchor: .end)),
      ]),
    MarkExample(
      "point-labels-crowded", x: .linear(domain: (0, 10)), y: .linear(domain: (0, 10)),
      [
        Dot(x: crowd.map(\.0), y: crowd.map(\.1), radius: [3], fill: [Palette.quiet]),
        PointLabels(
          crowd.indices.map { "Cluster \($0)" }, x: crowd.map(\.0), y: crowd.map(\.1),
          links: crowd.indices.map { $0 < 2 ? "cluster-\($0)" : nil },
          avoiding: (crowd.map(\.0), crowd.map(\.1))),
      ]),
    MarkExample(
      "point-labels-same-place", x: .linear(domain: (0, 1)), y: .linear(domain: (0, 1)),
      [
        PointLabels(
          (0..<12).map { "name \($0)" }, x: Array(repeating: 0.5, count: 12),
          y: Array(repeating: 0.5, count: 12))
      ]),
  ]

  private static let crowd: [(Double, Double)] = {
    var random = Seeded(9)
    return (0..<14).map { _ in (4 + 3 * random.uniform(), 3 + 4 * random.uniform()) }
  }()

  static let axes: [MarkExample] = [
    MarkExample(
      "axis-top-and-bottom", height: .frame(60), x: .linear(domain: (-1_500, 2_500)),
      [Grid(.x), AxisX(.top), AxisX(.bottom, label: "amount", isInteger: true)]),
    MarkExample(
      "row-labels-long", height: .step(22), y: .band(count: 4, breaks: [3]),
      [
        RowLabels(["1", "22", "333", "4 444"], header: "images", isNumber: true),
        RowLabels(
          [
            "short", ShownText(foreign: String(repeating: "long ", count: 30)), "漢字漢字漢字漢字漢字漢字漢字漢字",
            "<&>",
          ],
          links: ["a", nil, nil, "\"b"], emphases: [.strong, .normal, .quiet, .normal]),
        RowLabels(["right", "side", "", "x"], side: .right, header: "note"),
        RowLines(count: 4),
      ]),
  ]

  static let legends: [MarkExample] = [
    MarkExample(
      "key-wraps", height: .frame(20),
      [
        Key([
          .init("mean", .dot(Palette.score[8])),
          .init("few", .dot(Palette.score[8], isHollow: true)),
          .init("deviation", .errorBar(Style(stroke: Palette.ink))),
          .init("span", .line(Style(stroke: Palette.line))), .init("train", .area(.at(0))),
          .init("valid", .area(.at(1))), .init("test", .area(.at(2))),
          .init("mean", .tick(Style(stroke: Palette.line))), .init("all", .field(Palette.band)),
          .init(
            "estimate", .interval(Style(stroke: Palette.ink, strokeWidth: 3), dot: Palette.score[3])
          ),
          .init("test", .symbol(.triangle, Palette.series[2].paint)), .init("only words", .text),
        ])
      ]),
    MarkExample(
      "ramp-legend", height: .frame(20),
      [
        RampLegend(
          title: "F1", steps: Palette.score,
          ticks: [(0, "0"), (0.5, "0.5"), (1, "1")], unknown: (Palette.quiet, "no F1"))
      ]),
    MarkExample(
      "views", height: .frame(60), x: .linear(domain: (0, 2)), y: .linear(domain: (0, 2)),
      [
        Views([
          .init("f1", marks: [Key([.init("one", .text)]), Rule(.x, at: 1)]),
          .init("split", marks: [AxisX(.top), AxisX(.bottom), Rule(.y, at: 1)]),
        ])
      ]),
  ]

  static let outlines: [MarkExample] = [
    MarkExample(
      "outlines", x: .linear(domain: (0, 10)), y: .linear(domain: (0, 10)),
      [
        Outline(x: [1, 3, 2, 2], y: [2, 2, 6, 3]), Outline(x: [7], y: [7], padding: 14),
        Outline(x: [5, 9], y: [2, 3]), Outline(x: [], y: []), Outline(x: [.nan], y: [1]),
      ])
  ]

  static let bins: [MarkExample] = [
    MarkExample(
      "hexbin-tips",
      [
        HexBin(
          grid, colors: grid.means(of: values).map(paint),
          cores: zip(grid.counts(where: values.map { $0 < 0.2 }), grid.cells).map { low, cell in
            let share = Double(low) / Double(cell.count)
            return low == 0 ? nil : HexBin.Core(share: share, paint: Palette.score[0])
          }, mostTips: 40,
          tips: { grid.cells.prefix(40).map { "\($0.count) points" } })
      ]),
    MarkExample(
      "hexbin-mode",
      [
        HexBin(
          grid,
          colors: grid.counts(of: sides, kindCount: 2).map {
            HexGrid.mode($0[...]) == 0 ? Palette.ink : Palette.accent
          })
      ]),
    MarkExample(
      "hexbin-none",
      [
        HexBin(HexGrid(xs: [], ys: [], radius: 9, area: (100, 100)), colors: [])
      ]),
  ]

  private static let grid = HexGrid(
    xs: cloud.map { 120 + 40 * $0.x }, ys: cloud.map { 70 + 22 * $0.y }, radius: 9,
    area: (320, 140))
  private static let values = cloud.map(\.value)
  private static let sides: [UInt8] = cloud.map { $0.x < 0 ? 0 : 1 }

  private static func paint(_ value: Double) -> Paint {
    value.isNaN ? Palette.quiet : Palette.score[value < 0.5 ? 1 : 8]
  }

  private static let cloud: [(x: Double, y: Double, value: Double)] = {
    var random = Seeded(4)
    return (0..<600).map { row in
      (random.normal(), random.normal(), row % 7 == 0 ? .nan : random.uniform())
    }
  }()
}
