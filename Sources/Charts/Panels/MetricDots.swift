import Findings
import ModelEvaluation
import PlainText
import Plots

/// A chart with one row for each split or class and a dot for each of its metrics.
struct MetricDots {
  /// One row.
  struct Row {
    let name: ShownText
    let metrics: ClassMetrics
    var emphasis = RowLabels.Emphasis.normal
  }

  let rows: [Row]
  /// The metrics that any row has, the leading one first.
  let metrics: [Metric]
  /// Rows before which there is a gap.
  let breaks: [Int]

  private static let ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]

  /// Prepares the rows; a metric that no row has is left out.
  init(_ rows: [Row], metrics: [Metric], breaks: [Int] = []) {
    self.rows = rows
    self.metrics = metrics.filter { metric in rows.contains { metric($0.metrics) != nil } }
    self.breaks = breaks
  }

  /// The picture.
  func plot(
    _ form: FigureForm, id: String, title: ShownText, description: ShownText, axis: ShownText
  ) -> Plot {
    let isNarrow = form == .narrow
    return Plot(
      id: form.id(id), title: title, description: description, width: form.width,
      height: .step(isNarrow ? RowHeadings.step : rows.count <= 12 ? 26 : 20),
      x: .linear(domain: (0, 1), inset: isNarrow ? 6 : 0),
      y: .band(
        count: rows.count, paddingInner: isNarrow ? RowHeadings.padding : 0.3, breaks: breaks),
      marks: marks(form, axis))
  }

  private func marks(_ form: FigureForm, _ axis: ShownText) -> [any Mark] {
    var marks: [any Mark] = [Grid(.x, ticks: Self.ticks)] + labels(form)
    marks.append(AxisX(.bottom, label: axis, ticks: Self.ticks))
    if rows.count > 20 {
      marks.append(AxisX(.top, ticks: Self.ticks))
    } else if form == .wide {
      marks.append(Room(Margins(top: 20)))
    }
    marks.append(Key(metrics.map { Key.Item($0.name, .symbol($0.symbol, $0.paint)) }))
    marks.append(spans)
    marks += metrics.map(dots)
    marks += [unknown, RowTips(form == .wide ? rows.map(tip) : [])] as [any Mark]
    return marks
  }

  private func labels(_ form: FigureForm) -> [any Mark] {
    let emphases = rows.map(\.emphasis)
    let lead = metrics.first
    let numbers: [ShownText] = rows.map { row in
      lead.map { NumberText.score($0(row.metrics)) } ?? ""
    }
    let name: ShownText = lead?.name ?? ""
    guard form == .wide else {
      return [
        RowHeadings(rows.map(\.name), notes: numbers.map { "\(name) \($0)" }, emphases: emphases)
      ]
    }
    return [
      RowLines(count: rows.count), RowLabels(numbers, header: name, isNumber: true),
      RowLabels(rows.map(\.name), emphases: emphases, maximumWidth: 170),
    ]
  }

  private var positions: [Double] { rows.indices.map(Double.init) }

  private func dots(_ metric: Metric) -> any Mark {
    Dot(
      x: rows.map { metric($0.metrics) ?? .nan }, y: positions,
      radius: [metric.symbol == .circle ? 5.5 : 4], fill: [metric.paint], symbol: [metric.symbol])
  }

  /// From the least to the greatest metric of each row.
  private var spans: ErrorBar {
    let values = rows.map { row in metrics.compactMap { $0(row.metrics) } }
    return ErrorBar(
      lower: values.map { $0.min() ?? .nan }, upper: values.map { $0.max() ?? .nan },
      y: positions, capSize: 0, style: Style(stroke: Palette.line, strokeWidth: 1.5))
  }

  private var unknown: Text {
    let missing = rows.indices.filter { row in
      metrics.allSatisfy { $0(rows[row].metrics) == nil }
    }
    return Text(
      missing.map { _ in "no value" }, x: missing.map { _ in 0 }, y: missing.map(Double.init),
      style: TextStyle(size: 12, paint: Palette.note, isItalic: true, hasHalo: true),
      shift: (6, 0))
  }

  private func tip(_ row: Row) -> ShownText {
    ([row.name] + metrics.map { "\($0.name) \(NumberText.score($0(row.metrics)))" })
      .joined(separator: "\n")
  }

  /// The same as texts.
  func table(_ first: ShownText, threshold: Bool = false) -> FigureTable {
    var columns = [FigureTable.Column(first, isNumber: false)] + metrics.map { .init($0.name) }
    if threshold { columns.append(.init("Best threshold")) }
    return FigureTable(
      columns: columns,
      rows: rows.map { row in
        var cells: [ShownText] = [row.name] + metrics.map { NumberText.score($0(row.metrics)) }
        if threshold {
          let best = row.metrics.optimalThreshold
          cells.append(best.map(PanelText.threshold) ?? NumberText.missing)
        }
        return cells
      })
  }
}
