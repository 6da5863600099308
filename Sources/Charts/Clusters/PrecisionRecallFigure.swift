import Glibc
import ModelEvaluation
import PlainText
import Plots
import Scales

/// Precision against recall for each cluster: whether it suffers from false alarms or from misses.
package struct PrecisionRecallFigure {
  private let rows: [ClusterRow]
  /// Clusters that have a place, large ones first, so that small ones lie on top.
  private let placed: [ClusterRow]
  private let radius: SquareRootScale
  private let omittedCount: Int

  /// Prepares the chart; clusters without precision or recall have no place and are counted.
  ///
  /// - Parameters:
  ///   - rows: Clusters in order of importance; those with a section are named.
  ///   - omittedCount: Number of clusters that the caller left out.
  package init(rows: [ClusterRow], omittedCount: Int = 0) {
    self.rows = rows
    placed = rows.filter(Self.isPlaced).sorted { ($0.count, $1.id) > ($1.count, $0.id) }
    radius = Self.radius(placed)
    self.omittedCount = omittedCount
  }

  /// The finished figure.
  package var figure: Figure { Figure(plot, caption: caption, table: table) }

  private func plot(_ form: FigureForm) -> Plot {
    Plot(
      id: form.id("precision-recall"), title: "Precision and recall per cluster",
      description: description, width: form.width, height: .frame(form == .wide ? 440 : 300),
      x: .linear(domain: Self.domain(placed.map(\.metrics.recallMean)), inset: 18),
      y: .linear(domain: Self.domain(placed.map(\.metrics.precisionMean)), inset: 18),
      marks: marks(form))
  }

  /// From a round number below the data to 1, at least 0.2 wide: what is not there takes no room.
  private static func domain(_ values: [Double?]) -> (Double, Double) {
    let least = values.compactMap(\.self).min() ?? 0
    return (min(max(0, ((least - 0.02) * 10).rounded(.down) / 10), 0.8), 1)
  }

  private static let levels = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
  private static let mostCurves = 5

  private func marks(_ form: FigureForm) -> [any Mark] {
    let (least, curves) = (corner, self.curves)
    var marks: [any Mark] = [
      Grid(.x, ticks: Self.ticks(from: least.recall)),
      Grid(.y, ticks: Self.ticks(from: least.precision)),
      AxisX(
        label: "Recall: share of the objects that were found",
        ticks: Self.ticks(from: least.recall)),
      AxisY(
        label: "Precision: share of the detections that are right",
        ticks: Self.ticks(from: least.precision)), Room(Margins(right: 46)), key,
    ]
    marks += curves.map { Self.curve($0, from: least) }
    marks.append(Self.names(curves))
    marks += [dots(form), labels(form)] as [any Mark]
    return marks
  }

  private static func ticks(from least: Double) -> [Double] {
    Ticks.values(from: least, to: 1, count: least < 0.5 ? 5 : 4)
  }

  /// The lower left corner of the frame.
  private var corner: (recall: Double, precision: Double) {
    (
      Self.domain(placed.map(\.metrics.recallMean)).0,
      Self.domain(placed.map(\.metrics.precisionMean)).0
    )
  }

  /// F1 whose curves end at the right side of the frame, not more than can be told apart.
  private var curves: [Double] {
    let least = corner
    let lowest =
      least.recall + least.precision > 0
      ? 2 * least.recall * least.precision / (least.recall + least.precision) : 0
    let levels = Self.levels.filter { $0 > lowest + 0.01 && $0 / (2 - $0) >= least.precision }
    guard levels.count > Self.mostCurves else { return levels }
    let even = levels.filter { Int(($0 * 10).rounded()).isMultiple(of: 2) && $0 < 0.95 }
    return even.suffix(Self.mostCurves - 1) + [0.9]
  }

  /// All places where precision and recall give the same F1; points lie closest at the bend.
  private static func curve(
    _ level: Double, from least: (recall: Double, precision: Double)
  ) -> any Mark {
    let start = max(level / (2 - level), least.recall)
    let recalls = (0...24).map { pow(start, 1 - Double($0) / 24) }
    return Line(
      x: recalls, y: recalls.map { min(1, level * $0 / (2 * $0 - level)) },
      style: Style(stroke: Palette.line, strokeWidth: 0.75, dashes: [2, 3]))
  }

  private static func names(_ levels: [Double]) -> Text {
    Text(
      levels.map { "F1 \(DecimalText.text($0, decimals: $0 == 0.95 ? 2 : 1))" },
      x: levels.map { _ in 1 }, y: levels.map { $0 / (2 - $0) }, style: .note, shift: (22, 0))
  }

  private static func isPlaced(_ row: ClusterRow) -> Bool {
    (row.metrics.precisionMean?.isFinite ?? false) && (row.metrics.recallMean?.isFinite ?? false)
  }

  private static func radius(_ placed: [ClusterRow]) -> SquareRootScale {
    let most = Double(placed.map(\.count).max() ?? 1)
    return SquareRootScale(maximum: most, range: (2.5, most < 20 ? 9 : 16))
  }

  private func dots(_ form: FigureForm) -> Dot {
    Dot(
      x: placed.map { $0.metrics.recallMean ?? .nan },
      y: placed.map { $0.metrics.precisionMean ?? .nan },
      radius: placed.map { radius(Double($0.count)) },
      fill: placed.map { $0.isNoise ? Palette.quiet : ScoreColor.paint($0.metrics.f1Mean) },
      titles: form == .wide ? placed.map(tip) : [], opacity: 0.85, links: placed.map(\.sectionID),
      names: placed.map(\.className))
  }

  /// Every cluster has its name while there are few; among many, those with a section.
  private func labels(_ form: FigureForm) -> PointLabels {
    let all = rows.filter(Self.isPlaced)
    let named = all.filter { all.count <= Self.mostNames || $0.sectionID != nil || $0.isNoise }
    return PointLabels(
      named.map(\.name), x: named.map { $0.metrics.recallMean ?? .nan },
      y: named.map { $0.metrics.precisionMean ?? .nan }, links: named.map(\.sectionID),
      clearances: named.map { radius(Double($0.count)) },
      avoiding: (
        placed.map { $0.metrics.recallMean ?? .nan },
        placed.map { $0.metrics.precisionMean ?? .nan }
      ),
      radii: placed.map { radius(Double($0.count)) }, isStrong: named.map { $0.sectionID != nil },
      maximumWidth: form == .wide ? FigureRows.mostNameWidth : 140, isInFrame: true)
  }

  private static let mostNames = 20

  private var key: Key {
    let most = placed.map(\.count).max() ?? 0
    return Key([
      Key.Item("area: number of judged images, at most \(NumberText.count(most))", .text),
      Key.Item("dashed: places of equal F1", .line(Style(stroke: Palette.line, dashes: [2, 3]))),
    ])
  }

  private func tip(_ row: ClusterRow) -> ShownText {
    "\(row.name)\nprecision \(NumberText.score(row.metrics.precisionMean)), "
      + "recall \(NumberText.score(row.metrics.recallMean))\n"
      + "F1 \(NumberText.score(row.metrics.f1Mean)), \(NumberText.count(row.count, "image"))"
  }

  private var description: ShownText {
    let shown: ShownText = NumberText.count(placed.count, "cluster")
    return placed.isEmpty
      ? "No cluster has both precision and recall."
      : "\(shown) by mean precision and mean recall of their images; the area of a circle is the "
        + "number of judged images."
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
        + ["Judged", "Precision", "Recall", "Mean F1"].map { .init($0) },
      rows: rows.map { row in
        [
          row.name, NumberText.count(row.count), NumberText.score(row.metrics.precisionMean),
          NumberText.score(row.metrics.recallMean), NumberText.score(row.metrics.f1Mean),
        ]
      })
  }
}
