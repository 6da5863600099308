package import Assessment
import Findings
import ModelEvaluation
import PlainText
import Plots

/// Precision, recall and F1 at every confidence threshold, with the best one and the one that the
/// evaluation used.
package struct SweepFigure {
  private let reading: SweepReading
  /// Most rows in the data table.
  private let mostRows: Int

  /// Prepares the chart.
  package init(_ reading: SweepReading, mostRows: Int = PageDetail.full.mostDataRows) {
    self.reading = reading
    self.mostRows = mostRows
  }

  private static let height = 300.0
  private static let ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
  /// Most points whose places are marked; more of them make a line by themselves.
  static let mostMarked = 25

  /// The finished figure.
  package var figure: Figure { Figure(plot, caption: caption, table: table) }

  private func plot(_ form: FigureForm) -> Plot {
    Plot(
      id: form.id("sweep"), title: "Precision, recall and F1 by confidence threshold",
      description: description, width: form.width, height: .frame(Self.height),
      x: .linear(domain: Self.domain(points)), y: .linear(domain: (0, 1)), marks: marks)
  }

  /// From 0 to 1, or closer around thresholds that were all taken from one end.
  static func domain(_ points: [ConfidenceSweep.Point]) -> (Double, Double) {
    guard let first = points.first?.threshold, let last = points.last?.threshold, first < last
    else { return (0, 1) }
    return last - first > 0.4 ? (0, 1) : (first, last)
  }

  private var points: [ConfidenceSweep.Point] { reading.split.curve.points }

  private var marks: [any Mark] {
    var marks: [any Mark] = [
      Grid(.x), Grid(.y, ticks: Self.ticks), AxisX(label: "confidence threshold"),
      AxisY(ticks: Self.ticks), Room(Margins(right: 72)),
    ]
    if let optimum = reading.optimum {
      let f1: ShownText =
        optimum.f1.map { "best F1 \(NumberText.score($0)) at " } ?? "best threshold "
      marks.append(
        Rule(
          .x, at: optimum.threshold, label: f1 + PanelText.threshold(optimum.threshold),
          style: Style(stroke: Palette.accent, strokeWidth: 1.5)))
    }
    if let used = reading.usedThreshold {
      let style = Style(stroke: Palette.ink, strokeWidth: 1.5, dashes: [4, 3])
      marks.append(Rule(.x, at: used, style: style))
      marks.append(
        Key([Key.Item("threshold of the evaluation: \(PanelText.threshold(used))", .line(style))]))
    }
    marks += [Metric.recall, .precision, .f1].flatMap(curve)
    marks += [chosenDots, endLabels] as [any Mark]
    return marks
  }

  private func curve(_ metric: Metric) -> [any Mark] {
    let xs = points.map(\.threshold)
    let ys = points.map { metric($0.metrics) ?? .nan }
    let line: any Mark = Line(
      x: xs, y: ys, style: metric.line(width: metric.name == Metric.f1.name ? 3 : 2))
    guard points.count <= Self.mostMarked else { return [line] }
    return [
      line, Dot(x: xs, y: ys, radius: [3], fill: [metric.paint], symbol: [metric.symbol]),
    ]
  }

  private var chosenDots: Dot {
    let chosen = [reading.optimum, reading.used].map { ($0?.threshold ?? .nan, $0?.f1 ?? .nan) }
    return Dot(
      x: chosen.map(\.0), y: chosen.map(\.1), radius: [6], fill: [Palette.accent],
      isHollow: [false, true])
  }

  /// Names at the right ends of the curves, moved apart where the ends meet.
  private var endLabels: any Mark {
    let ends = Metric.scores.compactMap { metric in
      points.last { metric($0.metrics) != nil }.map { (metric, metric($0.metrics) ?? 0) }
    }
    let places = LabelRow.apart(ends.map(\.1), by: 17 / Self.height)
    let right = Self.domain(points).1
    return Views([
      .init(
        "names",
        marks: ends.indices.map { index in
          Text(
            [ends[index].0.name], x: [right], y: [places[index]],
            style: TextStyle(paint: ends[index].0.paint, isBold: true), shift: (8, 0))
        })
    ])
  }

  private var description: ShownText {
    var text: ShownText =
      "Precision, recall and F1 on \(PanelText.split(reading.split.name)) against the "
    text += "confidence threshold."
    if let optimum = reading.optimum {
      text += " F1 is greatest at \(PanelText.threshold(optimum.threshold))"
      text += optimum.f1.map { " with \(NumberText.score($0))." } ?? "."
    }
    if let used = reading.used, let f1 = used.f1 {
      text += " At \(PanelText.threshold(used.threshold)), which the evaluation used, it is "
      text += NumberText.score(f1) + "."
    }
    return text
  }

  private var caption: ShownText {
    "Curves of \(PanelText.split(reading.split.name)), all classes together. A higher threshold "
      + "keeps fewer, surer detections: precision rises, recall falls."
      + (listed.count < points.count
        ? " The data table has \(listed.count) of \(points.count) thresholds, evenly spaced, and "
          + "those that are marked." : "")
  }

  /// The points of the table: all, or evenly spaced ones with the best and the one used among them.
  private var listed: [ConfidenceSweep.Point] {
    guard points.count > mostRows else { return points }
    let marked = [reading.optimum, reading.used].compactMap { $0?.threshold }
    let step = (points.count - 1) / max(1, mostRows - marked.count) + 1
    return points.indices
      .filter { $0.isMultiple(of: step) || marked.contains(points[$0].threshold) }
      .map { points[$0] }
  }

  private var table: FigureTable {
    FigureTable(
      columns: [.init("Threshold")] + Metric.scores.map { .init($0.name) },
      rows: listed.map { point in
        [PanelText.threshold(point.threshold)]
          + Metric.scores.map { NumberText.score($0(point.metrics)) }
      })
  }
}

extension ConfidenceSweep.Point {
  /// The scores as metrics.
  var metrics: ClassMetrics { ClassMetrics(precision: precision, recall: recall, f1: f1) }
}
