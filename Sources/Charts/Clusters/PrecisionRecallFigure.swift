import Glibc
import PlainText
import Plots
import Scales

/// Precision against recall for each cluster: whether it suffers from false alarms or from misses.
package struct PrecisionRecallFigure {
  private let rows: [ClusterRow]
  private let omittedCount: Int

  /// Prepares the chart; clusters without precision or recall have no place and are counted.
  ///
  /// - Parameters:
  ///   - rows: Clusters in order of importance; those with a section are named.
  ///   - omittedCount: Number of clusters that the caller left out.
  package init(rows: [ClusterRow], omittedCount: Int = 0) {
    self.rows = rows
    self.omittedCount = omittedCount
  }

  /// The finished figure.
  package var figure: Figure {
    let plot = Plot(
      id: "precision-recall", title: "Precision and recall per cluster",
      description: description, width: 640, height: .data(least: 300, greatest: 640),
      x: .linear(domain: (0, 1)), y: .linear(domain: (0, 1)), isEqualAspect: true, marks: marks)
    return Figure(document: plot.document, caption: caption, table: table)
  }

  private static let ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
  private static let levels = [0.2, 0.4, 0.6, 0.8, 0.9]

  private var marks: [any Mark] {
    var marks: [any Mark] = [
      Grid(.x, ticks: Self.ticks), Grid(.y, ticks: Self.ticks),
      AxisX(label: "Recall: share of the objects that were found", ticks: Self.ticks),
      AxisY(label: "Precision: share of the detections that are right", ticks: Self.ticks),
      Room(Margins(right: 46)), key,
    ]
    marks += Self.levels.map(Self.curve)
    marks.append(levelLabels)
    marks += [dots, labels] as [any Mark]
    return marks
  }

  /// All places where precision and recall give the same F1; points lie closest at the bend.
  private static func curve(_ level: Double) -> any Mark {
    let least = level / (2 - level)
    let recalls = (0...40).map { pow(least, 1 - Double($0) / 40) }
    return Line(
      x: recalls, y: recalls.map { min(1, level * $0 / (2 * $0 - level)) },
      style: Style(stroke: Palette.line, strokeWidth: 0.75, dashes: [2, 3]))
  }

  private var levelLabels: Text {
    Text(
      Self.levels.map { "F1 \(DecimalText.text($0, decimals: 1))" }, x: Self.levels.map { _ in 1 },
      y: Self.levels.map { $0 / (2 - $0) }, style: TextStyle(size: 11, paint: Palette.note),
      shift: (6, 0))
  }

  private var placed: [ClusterRow] {
    rows.filter { isPlaced($0) }.sorted { ($0.count, $1.id) > ($1.count, $0.id) }
  }

  private func isPlaced(_ row: ClusterRow) -> Bool {
    (row.precisionMean?.isFinite ?? false) && (row.recallMean?.isFinite ?? false)
  }

  private var radius: SquareRootScale {
    let most = Double(placed.map(\.count).max() ?? 1)
    return SquareRootScale(maximum: most, range: (2.5, most < 20 ? 9 : 16))
  }

  /// Large circles first, so that small ones lie on top.
  private var dots: Dot {
    let rows = placed
    return Dot(
      x: rows.map { $0.recallMean ?? .nan }, y: rows.map { $0.precisionMean ?? .nan },
      radius: rows.map { radius(Double($0.count)) },
      fill: rows.map { $0.isNoise ? Palette.quiet : ScoreColor.paint($0.f1Mean) },
      titles: rows.map(tip), opacity: 0.85)
  }

  private var labels: PointLabels {
    let named = rows.filter { isPlaced($0) && ($0.sectionID != nil || $0.isNoise) }
    return PointLabels(
      named.map(\.name), x: named.map { $0.recallMean ?? .nan },
      y: named.map { $0.precisionMean ?? .nan }, links: named.map(\.sectionID),
      clearances: named.map { radius(Double($0.count)) },
      avoiding: (placed.map { $0.recallMean ?? .nan }, placed.map { $0.precisionMean ?? .nan }))
  }

  private var key: Key {
    let most = placed.map(\.count).max() ?? 0
    return Key([
      Key.Item("area: number of images, at most \(NumberText.count(most))", .text),
      Key.Item("dashed: places of equal F1", .line(Style(stroke: Palette.line, dashes: [2, 3]))),
    ])
  }

  private func tip(_ row: ClusterRow) -> ShownText {
    "\(row.name)\nprecision \(NumberText.score(row.precisionMean)), "
      + "recall \(NumberText.score(row.recallMean))\n"
      + "F1 \(NumberText.score(row.f1Mean)), \(NumberText.count(row.count, "image"))"
  }

  private var description: ShownText {
    let shown: ShownText = NumberText.count(placed.count, "cluster")
    return placed.isEmpty
      ? "No cluster has both precision and recall."
      : "\(shown) by mean precision and mean recall of their images; the area of a circle is the "
        + "number of images."
  }

  private var caption: ShownText {
    let missing = rows.count - placed.count
    return "Low on the right: false alarms. High on the left: misses."
      + (missing > 0
        ? " \(NumberText.count(missing, "cluster")) without precision or recall left out." : "")
      + FigureRows.omission(omittedCount)
  }

  private var table: FigureTable {
    FigureTable(
      columns: [.init("Cluster", isNumber: false)]
        + ["Images", "Precision", "Recall", "Mean F1"].map { .init($0) },
      rows: rows.map { row in
        [
          row.name, NumberText.count(row.count), NumberText.score(row.precisionMean),
          NumberText.score(row.recallMean), NumberText.score(row.f1Mean),
        ]
      })
  }
}
