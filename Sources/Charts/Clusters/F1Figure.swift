import ModelEvaluation
import PlainText
import Plots

/// F1 of each cluster: the mean with its interval foremost, then the estimate that puts clusters in
/// order and the standard deviation of the images.
package struct F1Figure {
  let rows: FigureRows
  let overallMean: Double?
  let overallInterval: ClosedRange<Double>?
  let omittedCount: Int
  let fewestImages: Int

  /// Prepares the chart.
  ///
  /// - Parameters:
  ///   - rows: Lowest estimate first as they shall stand; noise goes to the end.
  ///   - overallMean: Mean F1 of the judged images, drawn as reference; `nil` or NaN for none.
  ///   - overallInterval: 95% interval of that mean, drawn as a band; `nil` for none.
  ///   - fewestImages: Fewest images for a verdict; clusters with fewer are drawn hollow.
  ///   - omittedCount: Number of clusters that the caller left out.
  package init(
    rows: [ClusterRow], overallMean: Double?, overallInterval: ClosedRange<Double>? = nil,
    fewestImages: Int, omittedCount: Int = 0
  ) {
    self.rows = FigureRows(rows)
    self.overallMean = overallMean
    self.overallInterval = overallInterval
    self.fewestImages = fewestImages
    self.omittedCount = omittedCount
  }

  /// The finished figure.
  package var figure: Figure { Figure(plot, caption: caption, table: table) }

  private func plot(_ form: FigureForm) -> Plot {
    Plot(
      id: form.id("f1"), title: "F1 per cluster", description: description, width: form.width,
      height: .step(rows.step(form)), x: .linear(domain: (0, 1), inset: form == .wide ? 0 : 6),
      y: rows.bands(form), marks: marks(form))
  }

  // MARK: Marks

  private static let ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
  private static let interval = Style(stroke: Palette.ink, strokeWidth: 3)
  private static let spread = Style(stroke: Palette.line, strokeWidth: 1.5)
  private static let estimate = Style(stroke: Palette.line, strokeWidth: 1.5)

  private func marks(_ form: FigureForm) -> [any Mark] {
    var marks = overall + [Grid(.x, ticks: Self.ticks)]
    if form == .wide { marks += [RowLines(count: rows.rows.count)] + labels(form) }
    marks.append(AxisX(.bottom, label: "mean F1 of the judged images", ticks: Self.ticks))
    if rows.isTall { marks.append(AxisX(.top, ticks: Self.ticks)) }
    if let overallMean, overallMean.isFinite {
      marks.append(
        Rule(.x, at: overallMean, label: "judged images \(NumberText.score(overallMean))"))
    } else if !rows.isTall, form == .wide {
      marks.append(Room(Margins(top: 20)))
    }
    marks.append(key)
    marks += spreads
    marks += [dots, noScore] as [any Mark]
    return marks
      + (form == .wide
        ? [RowTips(rows.rows.map(tip), names: rows.rows.map(\.className))] : labels(form))
  }

  private func labels(_ form: FigureForm) -> [any Mark] {
    rows.labels(form, counts: rows.rows.map(\.count), of: "judged")
  }

  private var overall: [any Mark] { overallInterval.map { [Span(.x, $0)] } ?? [] }

  /// Quiet to loud: the standard deviation of single images, the estimate, the interval of the mean.
  private var spreads: [any Mark] {
    var marks: [any Mark] = [
      ErrorBar(
        lower: bounds(-1), upper: bounds(1), y: rows.positions, limits: (0, 1),
        style: Self.spread)
    ]
    guard rows.hasIntervals else { return marks }
    if rows.hasEstimates {
      let estimates = column(\.estimate?.mean)
      marks.append(
        ErrorBar(
          lower: estimates, upper: estimates, y: rows.positions, capSize: 11,
          style: Self.estimate))
    }
    marks.append(
      ErrorBar(
        lower: column(\.estimate?.interval.lowerBound),
        upper: column(\.estimate?.interval.upperBound), y: rows.positions, limits: (0, 1),
        capSize: 0, style: Self.interval))
    return marks
  }

  private var dots: Dot {
    Dot(
      x: column(\.metrics.f1Mean), y: rows.positions, radius: rows.rows.map { isFew($0) ? 4 : 5.5 },
      fill: rows.rows.map { $0.isNoise ? Palette.quiet : ScoreColor.paint($0.metrics.f1Mean) },
      isHollow: rows.rows.map(isFew))
  }

  private var noScore: Text {
    let missing = rows.rows.indices.filter { !isKnown(rows.rows[$0].metrics.f1Mean) }
    return Text(
      missing.map { _ in "no F1" }, x: missing.map { _ in 0 }, y: missing.map(Double.init),
      style: TextStyle(size: 12, paint: Palette.note, isItalic: true, hasHalo: true),
      shift: (6, 0))
  }

  private var key: Key {
    let dot = Palette.score[8]
    var items = [
      rows.hasIntervals
        ? Key.Item("mean, 95% interval", .interval(Self.interval, dot: dot))
        : Key.Item("mean", .dot(dot))
    ]
    if rows.hasEstimates { items.append(Key.Item("estimate", .tick(Self.estimate))) }
    items.append(Key.Item("± one standard deviation", .errorBar(Self.spread)))
    if overallInterval != nil {
      items.append(Key.Item("95% interval of all judged", .field(Palette.band)))
    }
    if rows.rows.contains(where: isFew) {
      items.append(
        Key.Item(
          "fewer than \(fewestImages) images: too few to tell", .dot(dot, isHollow: true)))
    }
    return Key(items)
  }

  // MARK: Columns

  private func column(_ value: (ClusterRow) -> Double?) -> [Double] {
    rows.rows.map { value($0) ?? .nan }
  }

  private func bounds(_ side: Double) -> [Double] {
    rows.rows.map { row in
      guard let mean = row.metrics.f1Mean, let std = row.metrics.f1Std else { return .nan }
      return mean + side * std
    }
  }

  func isFew(_ row: ClusterRow) -> Bool { row.count < fewestImages }

  func isKnown(_ value: Double?) -> Bool { value?.isFinite ?? false }
}
