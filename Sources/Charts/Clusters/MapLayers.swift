import ModelEvaluation
import PlainText
import Plots

/// How the images are drawn, by their number.
enum MapDetail {
  /// One element with a tooltip for each.
  case elements
  /// One path for each colour.
  case paths
  /// Hexagons that stand for many.
  case cells
}

/// The marks of each view of the map, with its legend.
struct MapLayers {
  let table: ImageTable
  let images: MapImages
  let clusters: MapClusters
  let detail: MapDetail
  let form: FigureForm

  /// - Parameter hasTips: Whether this view carries the tooltips; the views above let the pointer
  ///   through to it.
  func marks(_ view: MapView, hasTips: Bool) -> [any Mark] {
    let points: any Mark =
      switch detail {
      case .elements where hasTips: dots(view)
      case .elements, .paths:
        DotCloud(
          x: images.xs, y: images.ys, look: indexes(view), looks: looks(view),
          radius: form == .wide ? images.radius : images.radius * 0.65,
          resolution: form == .wide ? 10 : 4)
      case .cells:
        HexBin(
          x: images.xs, y: images.ys, color: cellColor(view), radius: form == .wide ? 6.5 : 4)
      }
    return [legend(view), points]
  }

  private func dots(_ view: MapView) -> Dot {
    let (looks, indexes) = (looks(view), indexes(view))
    // The looks are in drawing order, and so must the elements be.
    let order = images.rows.indices.sorted { (indexes[$0], $0) < (indexes[$1], $1) }
    let own = order.map { looks[Int(indexes[$0])] }
    return Dot(
      x: order.map { images.xs[$0] }, y: order.map { images.ys[$0] }, radius: [images.radius],
      fill: own.map(\.paint), symbol: own.map(\.symbol), isHollow: own.map(\.isHollow),
      titles: order.map(tip))
  }

  private func legend(_ view: MapView) -> any Mark {
    switch view {
    case .f1:
      let hasUnknown = images.f1s.contains(where: \.isNaN)
      return ScoreColor.legend(unknown: hasUnknown ? "no F1" : nil)
    case .split:
      let splits = splitOrder.filter { $0 < table.splitNames.count || hasUnsplit }
      return Key(
        splits.map { Key.Item(splitName($0), .symbol(splitLook($0).symbol, splitLook($0).paint)) })
    case .cluster:
      return Key([
        Key.Item("clusters of note: in colour, named", .text),
        Key.Item("other clusters", .dot(Palette.soft)), Key.Item("noise", .dot(Palette.faint)),
      ])
    }
  }

  private func cellColor(_ view: MapView) -> HexBin.Color {
    view == .f1
      ? .mean(images.f1s, scale: { ScoreColor.paint($0) })
      : .mode(indexes(view), paints: looks(view).map(\.paint))
  }

  private func indexes(_ view: MapView) -> [UInt8] {
    switch view {
    case .f1:
      let top = UInt8(Palette.score.count)
      return images.scoreIndexes.map { top - $0 }
    case .split: return images.splitIndexes
    case .cluster: return clusters.lookIndexes
    }
  }

  /// In drawing order: the low scores last, so that they are on top.
  private func looks(_ view: MapView) -> [DotCloud.Look] {
    switch view {
    case .f1:
      [DotCloud.Look(Palette.quiet, isHollow: true)]
        + Palette.score.reversed().map { DotCloud.Look($0) }
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

  private func splitName(_ split: Int) -> ShownText {
    split < table.splitNames.count ? "\(foreign: table.splitNames[split], to: 20)" : "no split"
  }

  private func tip(_ image: Int) -> ShownText {
    let row = images.rows[image]
    let f1 = images.f1s[image]
    return [
      ShownText(foreign: table.names[row]), clusters.name(ofID: table.clusterIDs[row]),
      splitName(Int(images.splitIndexes[image]))
        + (f1.isNaN ? ", no F1" : ", F1 \(NumberText.score(f1))"),
    ].joined(separator: "\n")
  }
}
