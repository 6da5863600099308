package import PlainText
import Plots

/// Mean F1 of each cluster with its spread: where the model is good, where it is not, and how far
/// its images differ.
package struct F1Figure {
  /// An estimate of a cluster's mean with its interval, for example a shrunken one.
  package struct Estimate: Sendable, Equatable {
    package var mean: Double
    package var lower: Double
    package var upper: Double

    /// Makes an estimate.
    package init(mean: Double, lower: Double, upper: Double) {
      self.mean = mean
      self.lower = lower
      self.upper = upper
    }
  }

  let rows: FigureRows
  let estimates: [Int: Estimate]
  let estimateName: ShownText
  let overallMean: Double?
  let omittedCount: Int
  let fewestImages: Int

  /// Prepares the chart.
  ///
  /// - Parameters:
  ///   - rows: Worst first as they shall stand; noise goes to the end.
  ///   - overallMean: Mean F1 of all images, drawn as reference; `nil` or NaN for none.
  ///   - fewestImages: Fewest images for a verdict; the means of clusters with fewer are drawn hollow.
  ///   - omittedCount: Number of clusters that the caller left out.
  ///   - estimates: Estimates by cluster id, drawn more quietly behind the raw means.
  ///   - estimateName: What the estimates are, for key and table.
  package init(
    rows: [ClusterRow], overallMean: Double?, fewestImages: Int, omittedCount: Int = 0,
    estimates: [Int: Estimate] = [:], estimateName: ShownText = "estimate, 95% interval"
  ) {
    self.rows = FigureRows(rows)
    self.overallMean = overallMean
    self.fewestImages = fewestImages
    self.omittedCount = omittedCount
    self.estimates = estimates
    self.estimateName = estimateName
  }

  /// The finished figure.
  package var figure: Figure {
    let plot = Plot(
      id: "f1", title: "F1 per cluster", description: description, width: FigureRows.width,
      height: .step(rows.step), x: .linear(domain: (0, 1)),
      y: .band(count: rows.rows.count, breaks: rows.breaks), marks: marks)
    return Figure(document: plot.document, caption: caption, table: table)
  }

  // MARK: Marks

  private static let ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
  private static let spread = Style(stroke: Palette.ink, strokeWidth: 1.5)
  private static let span = Style(stroke: Palette.line, strokeWidth: 1)

  private var marks: [any Mark] {
    var marks: [any Mark] = [Grid(.x, ticks: Self.ticks), RowLines(count: rows.rows.count)]
    marks += rows.columns(counts: rows.rows.map(\.count))
    marks.append(AxisX(.bottom, label: "mean F1 of the images", ticks: Self.ticks))
    if rows.isTall { marks.append(AxisX(.top, ticks: Self.ticks)) }
    if let overallMean, overallMean.isFinite {
      marks.append(
        Rule(.x, at: overallMean, label: "all images \(NumberText.score(overallMean))"))
    } else if !rows.isTall {
      marks.append(Room(Margins(top: 20)))
    }
    marks.append(key)
    marks += estimateMarks
    marks +=
      [
        ErrorBar(
          lower: column(\.f1Min), upper: column(\.f1Max), y: rows.positions, capSize: 0,
          style: Self.span),
        ErrorBar(
          lower: bounds(-1), upper: bounds(1), y: rows.positions, limits: (0, 1),
          style: Self.spread),
        dots, noScore, RowTips(rows.rows.map(tip)),
      ] as [any Mark]
    return marks
  }

  private var dots: Dot {
    Dot(
      x: column(\.f1Mean), y: rows.positions, radius: rows.rows.map { isFew($0) ? 4 : 5 },
      fill: rows.rows.map { $0.isNoise ? Palette.quiet : ScoreColor.paint($0.f1Mean) },
      isHollow: rows.rows.map(isFew))
  }

  private var noScore: Text {
    let missing = rows.rows.indices.filter { !isKnown(rows.rows[$0].f1Mean) }
    return Text(
      missing.map { _ in "no F1" }, x: missing.map { _ in 0 }, y: missing.map(Double.init),
      style: TextStyle(size: 12, paint: Palette.note, isItalic: true, hasHalo: true),
      shift: (6, 0))
  }

  private var estimateMarks: [any Mark] {
    guard !estimates.isEmpty else { return [] }
    let found = rows.rows.map { estimates[$0.id] }
    return [
      Interval(
        lower: found.map { $0?.lower ?? .nan }, upper: found.map { $0?.upper ?? .nan },
        center: found.map { $0?.mean ?? .nan }, y: rows.positions, limits: (0, 1))
    ]
  }

  private var key: Key {
    var items = [
      Key.Item("mean", .dot(Palette.score[8])),
      Key.Item("± one standard deviation", .errorBar(Self.spread)),
      Key.Item("least to greatest", .line(Self.span)),
    ]
    if rows.rows.contains(where: isFew) {
      items.append(
        Key.Item(
          "fewer than \(fewestImages) images: too few to tell",
          .dot(Palette.score[8], isHollow: true)))
    }
    if !estimates.isEmpty {
      items.append(Key.Item(estimateName, .interval(Interval.band, tick: Interval.tick)))
    }
    return Key(items)
  }

  // MARK: Columns

  private func column(_ value: (ClusterRow) -> Double?) -> [Double] {
    rows.rows.map { value($0) ?? .nan }
  }

  private func bounds(_ side: Double) -> [Double] {
    rows.rows.map { row in
      guard let mean = row.f1Mean, let std = row.f1Std else { return .nan }
      return mean + side * std
    }
  }

  func isFew(_ row: ClusterRow) -> Bool { row.count < fewestImages }

  func isKnown(_ value: Double?) -> Bool { value?.isFinite ?? false }
}
