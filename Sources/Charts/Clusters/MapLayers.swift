import ModelEvaluation
import PlainText
import Plots

/// How the images are drawn, by their number.
enum MapDetail {
  /// One element with a tooltip for each.
  case elements
  /// One path for each colour.
  case paths
  /// Hexagons that stand for many: ``MapCells``.
  case cells
}

/// The marks of each view of the map, with its legend.
struct MapLayers {
  let table: ImageTable
  let images: MapImages
  let clusters: MapClusters
  let detail: MapDetail
  let form: FigureForm
  /// The images of each cluster together, found once for all views.
  let groups: [(row: ClusterRow?, images: [Int])]
  /// For each image what it says to a pointer, made once for all views; empty where images are no elements.
  let tips: [ShownText]

  /// - Parameter isFirst: Whether this view carries tooltips and links; the views above let the pointer
  ///   through to it.
  func marks(_ view: MapView, isFirst: Bool) -> [any Mark] {
    [legend(view)] + (isFirst ? grouped(view) : [cloud(view, nil)])
  }

  /// The images of each cluster together, so that they share a link and, unless each has its own, a
  /// tooltip.
  private func grouped(_ view: MapView) -> [any Mark] {
    let looks = indexes(view)
    let areElements = detail == .elements && form == .wide
    return groups.enumerated().map { number, group in
      let marks: [any Mark] =
        areElements
        ? MapOrder.rounds(group.images, looks: looks, salt: number).map { dots(view, $0) }
        : [cloud(view, group.images, isMixed: group.row == nil)]
      return Group(
        marks, link: group.row?.sectionID,
        title: areElements || form == .narrow ? "" : group.row.map(tip) ?? "",
        name: (["of-cluster"] + [group.row?.className].compactMap(\.self)).joined(separator: " "))
    }
  }

  /// - Parameters:
  ///   - shown: The images; `nil` for all.
  ///   - isMixed: Whether they are of several clusters, so that even few take some rounds.
  private func cloud(_ view: MapView, _ shown: [Int]?, isMixed: Bool = false) -> DotCloud {
    let (looks, count) = (indexes(view), shown?.count ?? images.rows.count)
    return DotCloud(
      x: shown?.map { images.xs[$0] } ?? images.xs, y: shown?.map { images.ys[$0] } ?? images.ys,
      look: shown?.map { looks[$0] } ?? looks, looks: self.looks(view),
      radius: form == .wide ? images.radius : images.radius * 0.65,
      resolution: form == .wide ? 10 : 4,
      rounds: count > 300 || isMixed ? MapOrder.roundCount(count) : 1)
  }

  private func dots(_ view: MapView, _ shown: [Int]) -> Dot {
    let (looks, indexes) = (looks(view), indexes(view))
    let own = shown.map { looks[Int(indexes[$0])] }
    return Dot(
      x: shown.map { images.xs[$0] }, y: shown.map { images.ys[$0] }, radius: [images.radius],
      fill: own.map(\.paint), symbol: own.map(\.symbol), isHollow: own.map(\.isHollow),
      titles: shown.map { tips[$0] })
  }

  private func legend(_ view: MapView) -> any Mark {
    switch view {
    case .f1:
      let hasUnknown = images.f1s.contains(where: \.isNaN)
      return ScoreColor.legend(unknown: hasUnknown ? "no F1" : nil)
    case .split:
      let splits = splitOrder.filter { $0 < table.splitNames.count || hasUnsplit }
      return Key(
        splits.map {
          Key.Item(Self.splitName($0, table), .symbol(splitLook($0).symbol, splitLook($0).paint))
        })
    case .cluster: return Key(Self.clusterItems(clusters, .circle))
    }
  }

  static func clusterItems(_ clusters: MapClusters, _ symbol: Symbol) -> [Key.Item] {
    let noise = Key.Item("noise", .symbol(symbol, Palette.faint))
    if clusters.areAllNamed {
      return [Key.Item("every cluster in its colour, named", .text), noise]
    }
    return [
      Key.Item(
        clusters.areLargestNamed
          ? "in colour: clusters to look at, and the largest"
          : "clusters to look at: in colour, named", .text),
      Key.Item("other clusters", .symbol(symbol, Palette.soft)), noise,
    ]
  }

  private func indexes(_ view: MapView) -> [UInt8] {
    switch view {
    case .f1: return images.scoreIndexes
    case .split: return images.splitIndexes
    case .cluster: return clusters.lookIndexes
    }
  }

  private func looks(_ view: MapView) -> [DotCloud.Look] {
    switch view {
    case .f1:
      Palette.score.map { DotCloud.Look($0) } + [DotCloud.Look(Palette.quiet, isHollow: true)]
    case .split: splitOrder.map(splitLook)
    case .cluster: clusters.looks
    }
  }

  /// Positions of the splits, then of none; train is drawn first and lies below the few others.
  private var splitOrder: [Int] { Array(0...table.splitNames.count) }

  private var hasUnsplit: Bool {
    images.splitIndexes.contains { Int($0) >= table.splitNames.count }
  }

  private func splitLook(_ split: Int) -> DotCloud.Look {
    guard split < table.splitNames.count else { return DotCloud.Look(Palette.quiet) }
    let style = SplitStyle.at(split)
    return DotCloud.Look(style.paint, symbol: style.symbol)
  }

  private static func splitName(_ split: Int, _ table: ImageTable) -> ShownText {
    split < table.splitNames.count ? "\(foreign: table.splitNames[split], to: 20)" : "no split"
  }

  private func tip(_ row: ClusterRow) -> ShownText {
    "\(row.name)\n\(NumberText.count(row.count, "judged image")), "
      + "mean F1 \(NumberText.score(row.metrics.f1Mean))"
  }

  /// What each image says to a pointer: its name, its cluster, its split and F1.
  static func tips(
    _ table: ImageTable, _ images: MapImages, _ clusters: MapClusters
  ) -> [ShownText] {
    images.rows.indices.map { image in
      let (row, f1) = (images.rows[image], images.f1s[image])
      return [
        ShownText(foreign: table.names[row]), clusters.name(ofID: table.clusterIDs[row]),
        splitName(Int(images.splitIndexes[image]), table)
          + (f1.isNaN ? ", no F1" : ", F1 \(NumberText.score(f1))"),
      ].joined(separator: "\n")
    }
  }
}
