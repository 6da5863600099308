import Findings
package import ModelEvaluation
import PlainText
import Plots

/// How clusters, images in none and the silhouette change with the least size of a cluster.
package struct ClusterSizesFigure {
  private let sizes: [VectorRun.Size]
  private let words: ShownText
  /// Place of the size that the clusters of the evaluation have; `nil` where it was not tried.
  private let used: Int?

  /// Prepares the chart; `nil` where fewer than two sizes were tried.
  package init?(_ run: VectorRun, used: Int?) {
    guard run.sizes.count > 1 else { return nil }
    sizes = run.sizes
    words = run.sizesInWords
    self.used = used.flatMap { used in run.sizes.firstIndex { $0.minClusterSize == used } }
  }

  private static let height = 110.0

  /// The finished figure.
  package var figure: Figure { Figure(plot, caption: caption, table: table) }

  private func plot(_ form: FigureForm) -> Plot {
    let columns = form == .wide ? 3 : 1
    let plots = plots(form.width / Double(columns))
    return Plot(
      id: form.id("cluster-sizes"), title: "Clusters by their least size",
      description: words, width: form.width,
      height: .frame(SmallMultiples.height(of: plots, columns: columns)),
      marks: [key, SmallMultiples(plots, columns: columns)])
  }

  private var key: Key {
    var items = [Key.Item("each size that was tried", .line(Self.line))]
    if used != nil { items.append(Key.Item("the size of this report", .line(Self.rule))) }
    return Key(items)
  }

  private static let line = Style(stroke: Palette.accent, strokeWidth: 2, isRound: true)
  private static let rule = Style(stroke: Palette.ink, strokeWidth: 1.5, dashes: [4, 3])

  private func plots(_ width: Double) -> [Plot] {
    let most = Double(max(sizes.map(\.clusters).max() ?? 0, 1))
    let silhouettes = sizes.compactMap(\.silhouette)
    let least = (silhouettes.min() ?? 0) < 0 ? -1.0 : 0
    return [
      plot("Clusters", sizes.map { Double($0.clusters) }, (0, most), nil, width),
      plot(
        "Share of images in none", sizes.map { $0.noiseRatio ?? .nan }, (0, 1), [0, 0.5, 1], width),
      plot("Silhouette", sizes.map { $0.silhouette ?? .nan }, (least, 1), [least, 0.5, 1], width),
    ]
  }

  private func plot(
    _ title: ShownText, _ ys: [Double], _ domain: (Double, Double), _ ticks: [Double]?,
    _ width: Double
  ) -> Plot {
    let xs = sizes.indices.map(Double.init)
    var marks: [any Mark] = [
      Grid(.y, ticks: ticks), AxisY(ticks: ticks, isInteger: ticks == nil),
      Room(Margins(right: 12, bottom: 22)),
    ]
    if let used { marks.append(Rule(.x, at: Double(used), style: Self.rule)) }
    marks += [
      Line(x: xs, y: ys, style: Self.line),
      Dot(x: xs, y: ys, radius: [3], fill: [Palette.accent]), names(at: domain.0),
    ]
    return Plot(
      id: "sizes", title: title, description: "", width: width, height: .frame(Self.height),
      x: .linear(domain: (0, xs[xs.count - 1])), y: .linear(domain: domain), marks: marks)
  }

  /// The sizes below the ends of the line, and below the used one where there is room.
  private func names(at bottom: Double) -> Text {
    let last = sizes.count - 1
    let between = used.map { $0 * 5 > last && ($0 * 5 < last * 4) ? [$0] : [] } ?? []
    let places = [0] + between + [last]
    return Text(
      places.map { NumberText.count(sizes[$0].minClusterSize) }, x: places.map(Double.init),
      y: places.map { _ in bottom }, style: TextStyle(anchor: .middle), shift: (0, 18))
  }

  private var caption: ShownText {
    "From left to right the least sizes that were tried, named at the ends. A silhouette of 1 is clearly "
      + "apart, 0 no structure; it leaves out the images in no cluster."
  }

  private var table: FigureTable {
    let names: [ShownText] = [
      "Least size", "Clusters", "F1 gap of 0.25 shows in", "Images in none",
      "Silhouette",
    ]
    return FigureTable(
      columns: names.map { .init($0) },
      rows: sizes.map {
        [
          NumberText.count($0.minClusterSize), NumberText.count($0.clusters),
          NumberText.count($0.telling), NumberText.percentage($0.noiseRatio),
          $0.silhouette.map { NumberText.fixed($0, decimals: 2) } ?? NumberText.missing,
        ]
      })
  }
}
