package import PlainText
import Plots

/// Mean F1 of clusters before and now, on the images that both evaluations hold.
package struct ChangeFigure {
  /// One cluster with its images' scores in both evaluations.
  package struct Row: Sendable, Equatable {
    package var name: ShownText
    /// Id of the cluster's section; `nil` for none.
    package var sectionID: String?
    /// Number of images measured in both.
    package var count: Int
    package var before: Double
    package var after: Double
    /// 95% interval of the change; `nil` where unknown.
    package var interval: ClosedRange<Double>?
    /// Whether the change is beyond chance.
    package var isEvident: Bool

    /// Makes a row.
    package init(
      name: ShownText, sectionID: String? = nil, count: Int, before: Double, after: Double,
      interval: ClosedRange<Double>? = nil, isEvident: Bool = false
    ) {
      self.name = name
      self.sectionID = sectionID
      self.count = count
      self.before = before
      self.after = after
      self.interval = interval
      self.isEvident = isEvident
    }

    var change: Double { after - before }
  }

  private let rows: [Row]
  private let omittedCount: Int

  /// Prepares the chart.
  ///
  /// - Parameters:
  ///   - rows: Clusters in the order in which they shall stand.
  ///   - omittedCount: Number of clusters that the caller left out.
  package init(rows: [Row], omittedCount: Int = 0) {
    self.rows = rows
    self.omittedCount = omittedCount
  }

  /// The finished figure.
  package var figure: Figure { Figure(plot, caption: caption, table: table) }

  private func plot(_ form: FigureForm) -> Plot {
    let isNarrow = form == .narrow
    return Plot(
      id: form.id("changes"), title: "F1 per cluster before and now", description: description,
      width: form.width, height: .step(isNarrow ? RowHeadings.step : rows.count <= 12 ? 26 : 20),
      x: .linear(domain: domain, inset: isNarrow ? 6 : 0),
      y: .band(count: rows.count, paddingInner: isNarrow ? RowHeadings.padding : 0.3),
      marks: marks(form))
  }

  // MARK: Marks

  private static let moved = Style(stroke: Palette.line, strokeWidth: 2)
  private static let evident = Style(stroke: Palette.ink, strokeWidth: 2)

  private func marks(_ form: FigureForm) -> [any Mark] {
    [Grid(.x)] + labels(form) + [
      AxisX(.bottom, label: "mean F1 of the images in both evaluations"), key,
      path(of: { !$0.isEvident }, Self.moved), path(of: { $0.isEvident }, Self.evident),
      Dot(
        x: rows.map(\.before), y: positions, radius: [4.5], fill: [Palette.line],
        isHollow: rows.map { _ in true }),
      Dot(
        x: rows.map(\.after), y: positions, radius: [5],
        fill: rows.map { ScoreColor.paint($0.after) }),
      RowTips(form == .wide ? rows.map(tip) : []),
    ]
  }

  private func labels(_ form: FigureForm) -> [any Mark] {
    let emphases = rows.map { $0.isEvident ? RowLabels.Emphasis.strong : .normal }
    guard form == .wide else {
      return [
        RowHeadings(
          rows.map(\.name),
          notes: rows.map {
            "\(NumberText.difference($0.change)) · \(NumberText.count($0.count, "image"))"
          }, links: rows.map(\.sectionID), emphases: emphases)
      ]
    }
    return [
      RowLines(count: rows.count),
      RowLabels(rows.map { NumberText.difference($0.change) }, header: "change", isNumber: true),
      RowLabels(rows.map { NumberText.count($0.count) }, header: "images", isNumber: true),
      RowLabels(
        rows.map(\.name), links: rows.map(\.sectionID), emphases: emphases,
        maximumWidth: FigureRows.mostNameWidth),
      Room(Margins(top: 20)),
    ]
  }

  private var positions: [Double] { rows.indices.map(Double.init) }

  /// Lines from before to now, with a gap after each.
  private func path(of accepts: (Row) -> Bool, _ style: Style) -> Line {
    let drawn = rows.indices.filter { accepts(rows[$0]) }
    return Line(
      x: drawn.flatMap { [rows[$0].before, rows[$0].after, .nan] },
      y: drawn.flatMap { [Double($0), Double($0), .nan] }, style: style)
  }

  private var key: Key {
    var items = [
      Key.Item("before", .dot(Palette.line, isHollow: true)),
      Key.Item("now", .dot(Palette.score[8])),
    ]
    if rows.contains(where: \.isEvident) {
      items.append(Key.Item("bold: a clear change", .line(Self.evident)))
    }
    return Key(items)
  }

  private var domain: (Double, Double) {
    ScoreDomain.around(rows.flatMap { [$0.before, $0.after] })
  }

  // MARK: Words

  private func tip(_ row: Row) -> ShownText {
    [
      row.name, "before \(NumberText.score(row.before)), now \(NumberText.score(row.after))",
      "change \(NumberText.difference(row.change)) (95% interval "
        + "\(NumberText.differences(row.interval)))",
      NumberText.count(row.count, "image") + (row.isEvident ? "" : ", not clear"),
    ].joined(separator: "\n")
  }

  private var description: ShownText {
    var text: ShownText =
      "Mean F1 before and now for \(NumberText.count(rows.count, "cluster")), on the images in both "
      + "evaluations."
    if let least = rows.min(by: { $0.change < $1.change }), least.change < 0 {
      text += " \(least.name) lost most, \(NumberText.difference(least.change))."
    }
    if let most = rows.max(by: { $0.change < $1.change }), most.change > 0 {
      text += " \(most.name) gained most, \(NumberText.difference(most.change))."
    }
    return text
  }

  private var caption: ShownText {
    "A hollow dot is the mean F1 before, a filled one that of the same images now. Greatest loss first."
      + omission
  }

  private var omission: ShownText {
    guard omittedCount > 0 else { return "" }
    let clusters: ShownText = NumberText.count(omittedCount, "more cluster")
    return
      " \(clusters) with smaller changes or too few images \(omittedCount == 1 ? "is" : "are") "
      + "left out; data/report.json has all."
  }

  private var table: FigureTable {
    FigureTable(
      columns: [.init("Cluster", isNumber: false)]
        + ["Images in both", "Before", "Now", "Change", "95% interval"].map { .init($0) }
        + [.init("Beyond chance", isNumber: false)],
      rows: rows.map { row in
        [
          row.name, NumberText.count(row.count), NumberText.score(row.before),
          NumberText.score(row.after), NumberText.difference(row.change),
          NumberText.differences(row.interval), row.isEvident ? "yes" : "no",
        ]
      })
  }
}
