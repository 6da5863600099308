package import PlainText
import Plots

/// How many images of each cluster are in which split: whether a kind of image was trained on and
/// tested at all.
package struct SplitsFigure {
  private let rows: FigureRows
  private let splitNames: [ShownText]
  /// Images of each split, those of clusters that are not drawn among them.
  private let totals: [Int]
  private let omittedCount: Int

  /// Prepares the chart.
  ///
  /// - Parameters:
  ///   - rows: In the order of the F1 chart; noise goes to the end.
  ///   - splitNames: Names that the rows' counts are aligned with.
  ///   - totals: Images of each split in all clusters and noise; `nil` for those of the rows.
  ///   - omittedCount: Number of clusters that the caller left out.
  package init(
    rows: [ClusterRow], splitNames: [ShownText], totals: [Int]? = nil, omittedCount: Int = 0
  ) {
    self.rows = FigureRows(rows)
    self.splitNames = splitNames
    self.omittedCount = omittedCount
    self.totals = totals ?? Self.totals(rows, splits: splitNames.count)
  }

  /// Images of each split in all rows.
  static func totals(_ rows: [ClusterRow], splits: Int) -> [Int] {
    (0..<splits).map { split in rows.reduce(0) { $0 + count($1, split) } }
  }

  /// The finished figure.
  package var figure: Figure { Figure(plot, caption: caption, table: table) }

  private func plot(_ form: FigureForm) -> Plot {
    Plot(
      id: form.id("splits"), title: "Images per cluster and split", description: description,
      width: form.width, height: .step(rows.step(form)), x: .linear(domain: (0, Double(greatest))),
      y: rows.bands(form), marks: marks(form))
  }

  private func marks(_ form: FigureForm) -> [any Mark] {
    var marks: [any Mark] = [Grid(.x)]
    marks += rows.labels(form, counts: rows.rows.map(total), of: "images")
    marks.append(AxisX(.bottom, label: "images", isInteger: true))
    if rows.isTall {
      marks.append(AxisX(.top, isInteger: true))
    } else if form == .wide {
      marks.append(Room(Margins(top: 20)))
    }
    return marks + [key, bars(form)] as [any Mark]
  }

  private var key: Key {
    Key(
      splitNames.indices.map { split in
        Key.Item(
          "\(splitNames[split]) \(NumberText.count(totals[split]))", .area(SplitStyle.at(split)))
      })
  }

  private func bars(_ form: FigureForm) -> Bar {
    Bar(
      stacking: splitNames.indices.map { split in
        rows.rows.map { Double(Self.count($0, split)) }
      },
      series: splitNames.indices.map(SplitStyle.at), limit: Double(greatest),
      titles: form == .narrow
        ? [] : splitNames.indices.map { split in rows.rows.map { tip($0, split) } },
      labels: splitNames.indices.map { split in
        rows.rows.map { NumberText.count(Self.count($0, split)) }
      })
  }

  private static func count(_ row: ClusterRow, _ split: Int) -> Int {
    split < row.splitCounts.count ? max(0, row.splitCounts[split]) : 0
  }

  private func total(_ row: ClusterRow) -> Int {
    splitNames.indices.reduce(0) { $0 + Self.count(row, $1) }
  }

  /// Length of the axis: that of the largest cluster.
  ///
  /// Noise is no cluster and often holds more images than any; its bar is cut where it is longer.
  private var greatest: Int {
    let clusters = rows.rows.filter { !$0.isNoise }.map(total).max() ?? 0
    return max(1, clusters > 0 ? clusters : rows.rows.map(total).max() ?? 0)
  }

  private var isNoiseCut: Bool { rows.rows.contains { $0.isNoise && total($0) > greatest } }

  private func share(_ row: ClusterRow, _ split: Int) -> ShownText {
    NumberText.percentage(Self.count(row, split), of: total(row))
  }

  private func tip(_ row: ClusterRow, _ split: Int) -> ShownText {
    "\(row.name)\n\(splitNames[split]): \(NumberText.count(Self.count(row, split), "image")), "
      + share(row, split)
  }

  private var description: ShownText {
    guard !rows.rows.isEmpty else { return "There are no clusters to show." }
    let parts = splitNames.indices.map { split -> ShownText in
      "\(splitNames[split]) \(NumberText.count(totals[split]))"
    }
    return "Number of images per cluster, divided by split. In the whole data set: "
      + parts.joined(separator: ", ") + "."
  }

  private var caption: ShownText {
    "Images of each cluster by split, clusters in the order of the F1 chart; the legend counts all "
      + "images of a split."
      + (isNoiseCut ? " The bar of Noise is cut: it is longer than drawn." : "")
      + rows.emphasisNote + FigureRows.omission(omittedCount)
  }

  private var table: FigureTable {
    var columns: [FigureTable.Column] = [.init("Cluster", isNumber: false), .init("Images")]
    for name in splitNames { columns += [.init(name), .init("\(name) share")] }
    return FigureTable(
      columns: columns,
      rows: rows.rows.map { row in
        [row.name, NumberText.count(total(row))]
          + splitNames.indices.flatMap { [NumberText.count(Self.count(row, $0)), share(row, $0)] }
      })
  }
}
