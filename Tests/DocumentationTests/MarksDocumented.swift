import PlainText
import Plots
import SVG
import Testing

/// Marks as their documentation makes them; each can be drawn.
@Suite struct MarksDocumented {
  static let names: [ShownText] = ["Cluster 1", "Cluster 2", "Cluster 3"]
  static let counts: [ShownText] = ["24", "7", "11"]
  static let sectionIDs: [String?] = ["cluster-1", nil, "cluster-3"]
  static let xs = [0.2, 0.5, 0.9]
  static let ys = [0.0, 1, 2]
  static let paints = [Palette.score[2], Palette.score[5], Palette.score[9]]
  static let dots = Dot(x: xs, y: ys, fill: paints)
  static let otherDots = Dot(x: ys, y: xs, fill: paints)

  static var all: [any Mark] {
    [
      axisX, axisY, bandNames, grid, rowHeadings, rowLabels, key, rampLegend, bar,
      cell, dot, dotCloud, errorBar, group, line, outline, pointLabels, rule, span, text, views,
    ]
  }

  static var axisX: any Mark {
    // snippet: axisX
    AxisX(.bottom, label: "F1", ticks: [0, 0.5, 1])
    // end
  }

  static var axisY: any Mark {
    // snippet: axisY
    AxisY(label: "Precision")
    // end
  }

  static var bandNames: any Mark {
    // snippet: bandNames
    BandNames(["cat", "dog", "background"], header: "taken for", levelWidth: 80)
    // end
  }

  static var grid: any Mark {
    // snippet: grid
    Grid(.x, ticks: [0, 0.5, 1])
    // end
  }

  static var rowHeadings: any Mark {
    // snippet: rowHeadings
    RowHeadings(names, notes: counts, links: sectionIDs)
    // end
  }

  static var rowLabels: any Mark {
    // snippet: rowLabels
    RowLabels(counts, header: "images", isNumber: true, links: sectionIDs)
    // end
  }

  static var key: any Mark {
    // snippet: key
    Key([.init("mean", .dot(Palette.score[8])), .init("all", .line(Style(stroke: Palette.ink)))])
    // end
  }

  static var rampLegend: any Mark {
    // snippet: rampLegend
    RampLegend(
      title: "F1", steps: Palette.score, ticks: [(share: 0, text: "0"), (share: 1, text: "1")])
    // end
  }

  static var bar: any Mark {
    // snippet: bar
    Bar(stacking: [[3, 0, 1], [1, 2, 0]], series: [.at(0), .at(1)])
    // end
  }

  static var cell: any Mark {
    // snippet: cell
    Cell(
      column: [0, 1], row: [0, 0], fill: [Palette.score[1], Palette.score[9]],
      ink: [Palette.ink, Palette.ground], texts: ["12", "3"])
    // end
  }

  static var dot: any Mark {
    // snippet: dot
    Dot(x: [0.4, 0.9], y: [0, 1], fill: [Palette.score[4], Palette.score[9]])
    // end
  }

  static var dotCloud: any Mark {
    // snippet: dotCloud
    DotCloud(
      x: xs, y: ys, look: [0, 1, 0], looks: [.init(Palette.accent), .init(Palette.soft)], radius: 2)
    // end
  }

  static var errorBar: any Mark {
    // snippet: errorBar
    ErrorBar(lower: [0.2], upper: [1.1], y: [0], limits: (0, 1))
    // end
  }

  static var group: any Mark {
    // snippet: group
    Group([Dot(x: xs, y: ys, fill: paints)], link: "cluster-6", title: "Cluster 6, 24 images")
    // end
  }

  static var line: any Mark {
    // snippet: line
    Line(x: xs, y: ys, style: Style(stroke: Palette.accent, strokeWidth: 2))
    // end
  }

  static var outline: any Mark {
    // snippet: outline
    Outline(x: xs, y: ys, padding: 10)
    // end
  }

  static var pointLabels: any Mark {
    // snippet: pointLabels
    PointLabels(names, x: xs, y: ys, avoiding: (xs, ys))
    // end
  }

  static var rule: any Mark {
    // snippet: rule
    Rule(.x, at: 0.742, label: "all images 0.742")
    // end
  }

  static var span: any Mark {
    // snippet: span
    Span(.x, 0.61...0.74)
    // end
  }

  static var text: any Mark {
    // snippet: text
    Text(["F1 0.8"], x: [1], y: [0.67], style: .note, shift: (6, 0))
    // end
  }

  static var views: any Mark {
    // snippet: views
    Views([.init("f1", marks: [dots]), .init("split", marks: [otherDots])])
    // end
  }

  @Test func marksOfTheDocumentationDraw() {
    for (place, mark) in Self.all.enumerated() {
      let plot = Plot(
        id: "mark-\(place)", title: "A mark", description: "A mark alone.", width: 640,
        height: .step(20), x: .linear(domain: (0, 1)), y: .band(count: 3), marks: [mark])
      #expect(plot.document.inline.contains("<svg"), "\(mark)")
    }
    #expect(Self.all.count == 21)
  }
}
