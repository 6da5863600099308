import ModelEvaluation
import PlainText
import Plots

/// The map as hexagons, each for the images around it.
struct MapCells {
  let table: ImageTable
  let images: MapImages
  let clusters: MapClusters
  /// For each image whether it belongs to a weak cluster or a weak area.
  let isWeak: [Bool]
  let grid: HexGrid
  /// Most cells that have a tooltip; 0 for none.
  let mostTips: Int

  /// Marks of a view with its legend.
  ///
  /// - Parameter isFirst: Whether this view carries the tooltips.
  func marks(_ view: MapView, isFirst: Bool) -> [any Mark] {
    switch view {
    case .f1: [ScoreColor.legend(unknown: hasUnknown ? "no F1" : nil), scores(isFirst)]
    case .split: [Key(heldOutItems), heldOut]
    case .cluster: [Key(MapLayers.clusterItems(clusters, .hexagon)), mostFrequent]
    }
  }

  private var hasUnknown: Bool { images.f1s.contains(where: \.isNaN) }

  // MARK: F1

  private func scores(_ hasTips: Bool) -> HexBin {
    let (f1s, isWeak) = (images.f1s, isWeak)
    let tips = MapCellTips(
      images: images, clusters: clusters, isWeak: isWeak, most: hasTips ? mostTips : 0)
    return HexBin(
      grid, color: { ScoreColor.paint(HexBin.mean(f1s, $0)) },
      core: { rows in
        let weak = rows.filter { isWeak[Int($0)] }
        guard !weak.isEmpty else { return nil }
        return HexBin.Core(
          share: Double(weak.count) / Double(rows.count),
          paint: ScoreColor.paint(HexBin.mean(f1s, weak)))
      }, mostTips: tips.most, tips: { tips.texts($0) })
  }

  // MARK: Splits

  /// Greatest share of held-out images of each step, and its colour; what was never tested stands out.
  private static let steps: [(most: Double, paint: Paint, text: ShownText)] = [
    (0, Palette.wrong[4], "none"), (0.1, Palette.right[2], "up to 10%"),
    (0.25, Palette.right[3], "25%"), (0.5, Palette.right[4], "50%"),
    (1, Palette.right[6], "more"),
  ]

  private var heldOutItems: [Key.Item] {
    [Key.Item("share held out from training:", .text)]
      + Self.steps.map { Key.Item($0.text, .symbol(.hexagon, $0.paint)) }
  }

  private var heldOut: HexBin {
    let isHeldOut = table.splitNames.map { Split($0).isHeldOut } + [false]
    let splits = images.splitIndexes
    return HexBin(
      grid,
      color: { rows in
        let count = rows.count { isHeldOut[min(Int(splits[Int($0)]), isHeldOut.count - 1)] }
        let share = Double(count) / Double(rows.count)
        return Self.steps.first { share <= $0.most }?.paint ?? Palette.quiet
      })
  }

  // MARK: Clusters

  private var mostFrequent: HexBin {
    let (indexes, looks) = (clusters.lookIndexes, clusters.looks)
    let sizes = HexBin.counts(indexes, ArraySlice(indexes.indices.map { Int32($0) }))
    return HexBin(
      grid, color: { looks[HexBin.mode(HexBin.counts(indexes, $0))].paint },
      core: { Self.core(HexBin.counts(indexes, $0), of: $0.count, sizes, looks) })
  }

  /// Least share of a cell's images that are shown inside it, and of all images of a named cluster.
  private static let (leastShare, leastPart) = (0.05, 0.1)

  /// What a cell's colour hides: the named cluster that is most frequent in it, else all clusters where
  /// most of its images belong to none.
  private static func core(
    _ counts: [Int], of total: Int, _ sizes: [Int], _ looks: [DotCloud.Look]
  ) -> HexBin.Core? {
    let most = HexBin.mode(counts)
    guard most < MapClusters.firstOwnLook else { return nil }
    let named =
      Int(MapClusters.firstOwnLook)
      + HexBin.mode(
        Array(counts.dropFirst(Int(MapClusters.firstOwnLook))))
    for look in most == MapClusters.noiseLook ? [named, Int(MapClusters.otherLook)] : [named] {
      let share = Double(counts[look]) / Double(total)
      if share >= leastShare || Double(counts[look]) > leastPart * Double(sizes[look]) {
        return HexBin.Core(share: share, paint: looks[look].paint)
      }
    }
    return nil
  }
}
