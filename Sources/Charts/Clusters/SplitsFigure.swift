package import PlainText
import Plots

/// How many images of each cluster are in which split: whether a kind of image was trained on and
/// tested at all.
package struct SplitsFigure {
  private let rows: FigureRows
  private let splitNames: [ShownText]
  private let omittedCount: Int

  /// Prepares the chart.
  ///
  /// - Parameters:
  ///   - rows: In the order of the F1 chart; noise goes to the end.
  ///   - splitNames: Names that the rows' counts are aligned with.
  ///   - omittedCount: Number of clusters that the caller left out.
  package init(rows: [ClusterRow], splitNames: [ShownText], omittedCount: Int = 0) {
    self.rows = FigureRows(rows)
    self.splitNames = splitNames
    self.omittedCount = omittedCount
  }

  /// The finished figure.
  package var figure: Figure {
    let plot = Plot(
      id: "splits", title: "Images per cluster and split", description: description,
      width: FigureRows.width, height: .step(rows.step),
      x: .linear(domain: (0, Double(max(1, greatestTotal)))),
      y: .band(count: rows.rows.count, breaks: rows.breaks), marks: marks)
    return Figure(document: plot.document, caption: caption, table: table)
  }

  private var marks: [any Mark] {
    var marks: [any Mark] = [Grid(.x)] + rows.columns(counts: rows.rows.map(total))
    marks.append(AxisX(.bottom, label: "images", isInteger: true))
    marks.append(rows.isTall ? AxisX(.top, isInteger: true) : Room(Margins(top: 20)))
    marks.append(key)
    marks.append(bars)
    return marks
  }

  private var key: Key {
    Key(
      splitNames.indices.map { split in
        Key.Item(
          "\(splitNames[split]) \(NumberText.count(total(of: split)))", .area(SplitStyle.at(split)))
      })
  }

  private var bars: Bar {
    Bar(
      stacking: splitNames.indices.map { split in rows.rows.map { Double(count($0, split)) } },
      series: splitNames.indices.map(SplitStyle.at),
      titles: splitNames.indices.map { split in rows.rows.map { tip($0, split) } },
      labels: splitNames.indices.map { split in
        rows.rows.map { NumberText.count(count($0, split)) }
      })
  }

  private func count(_ row: ClusterRow, _ split: Int) -> Int {
    split < row.splitCounts.count ? max(0, row.splitCounts[split]) : 0
  }

  private func total(_ row: ClusterRow) -> Int {
    splitNames.indices.reduce(0) { $0 + count(row, $1) }
  }

  private func total(of split: Int) -> Int {
    rows.rows.reduce(0) { $0 + count($1, split) }
  }

  private var greatestTotal: Int { rows.rows.map(total).max() ?? 0 }

  private func share(_ row: ClusterRow, _ split: Int) -> ShownText {
    NumberText.percentage(count(row, split), of: total(row))
  }

  private func tip(_ row: ClusterRow, _ split: Int) -> ShownText {
    "\(row.name)\n\(splitNames[split]): \(NumberText.count(count(row, split), "image")), "
      + share(row, split)
  }

  private var description: ShownText {
    guard !rows.rows.isEmpty else { return "There are no clusters to show." }
    let parts = splitNames.indices.map { split -> ShownText in
      "\(splitNames[split]) \(NumberText.count(total(of: split)))"
    }
    return "Number of images per cluster, divided by split. In all: "
      + parts.joined(separator: ", ") + "."
  }

  private var caption: ShownText {
    "Images of each cluster by split, clusters in the order of the F1 chart."
      + rows.emphasisNote + FigureRows.omission(omittedCount)
  }

  private var table: FigureTable {
    var columns: [FigureTable.Column] = [.init("Cluster", isNumber: false), .init("Images")]
    for name in splitNames { columns += [.init(name), .init("\(name) share")] }
    return FigureTable(
      columns: columns,
      rows: rows.rows.map { row in
        [row.name, NumberText.count(total(row))]
          + splitNames.indices.flatMap { [NumberText.count(count(row, $0)), share(row, $0)] }
      })
  }
}
