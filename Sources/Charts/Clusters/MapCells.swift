import ModelEvaluation
import PlainText
import Plots

/// The map as hexagons, each for the images around it; what they show is found once for all pictures.
struct MapCells {
  let grid: HexGrid
  private let marksOfViews: [MapView: HexBin]
  private let hasUnknown: Bool
  private let clusterItems: [Key.Item]
  private let tips: MapCellTips

  init(
    _ table: ImageTable, _ images: MapImages, _ clusters: MapClusters, isWeak: [Bool],
    _ grid: HexGrid
  ) {
    self.grid = grid
    tips = MapCellTips(grid, images, clusters, isWeak: isWeak)
    marksOfViews = [
      .f1: HexBin(grid, colors: tips.means.map(ScoreColor.paint), cores: tips.weakCores),
      .split: Self.heldOut(table, images, grid), .cluster: Self.mostFrequent(clusters, grid),
    ]
    hasUnknown = images.f1s.contains(where: \.isNaN)
    clusterItems = MapLayers.clusterItems(clusters, .hexagon)
  }

  /// Marks of a view with its legend.
  ///
  /// - Parameter mostTips: Most cells that have a tooltip; 0 for none.
  func marks(_ view: MapView, mostTips: Int) -> [any Mark] {
    let legend: any Mark =
      switch view {
      case .f1: ScoreColor.legend(unknown: hasUnknown ? "no F1" : nil)
      case .split: Key(Self.heldOutItems)
      case .cluster: Key(clusterItems)
      }
    return [legend]
      + [marksOfViews[view]].compactMap { bin in
        guard let bin, view == .f1 else { return bin }
        return HexBin(grid, colors: bin.colors, cores: bin.cores, mostTips: mostTips) { [tips] in
          tips.texts(most: mostTips)
        }
      }
  }

  // MARK: Splits

  /// Greatest share of held-out images of each step, and its colour; what was never tested stands out.
  private static let steps: [(most: Double, paint: Paint, text: ShownText)] = [
    (0, Palette.wrong[4], "none"), (0.1, Palette.right[2], "up to 10%"),
    (0.25, Palette.right[3], "25%"), (0.5, Palette.right[4], "50%"),
    (1, Palette.right[6], "more"),
  ]

  private static var heldOutItems: [Key.Item] {
    [Key.Item("share held out from training:", .text)]
      + steps.map { Key.Item($0.text, .symbol(.hexagon, $0.paint)) }
  }

  private static func heldOut(_ table: ImageTable, _ images: MapImages, _ grid: HexGrid) -> HexBin {
    let isHeldOut = table.splitNames.map { Split($0).isHeldOut } + [false]
    let counts = grid.counts(
      where: images.splitIndexes.map { isHeldOut[min(Int($0), isHeldOut.count - 1)] })
    let colors = zip(counts, grid.cells).map { count, cell in
      let share = Double(count) / Double(cell.count)
      return steps.first { share <= $0.most }?.paint ?? Palette.quiet
    }
    return HexBin(grid, colors: colors)
  }

  // MARK: Clusters

  private static func mostFrequent(_ clusters: MapClusters, _ grid: HexGrid) -> HexBin {
    let looks = clusters.looks
    let counts = grid.counts(of: clusters.lookIndexes, kindCount: looks.count)
    var sizes = [Int](repeating: 0, count: looks.count)
    for look in clusters.lookIndexes { sizes[Int(look)] += 1 }
    return HexBin(
      grid, colors: counts.map { looks[HexGrid.mode($0[...])].paint },
      cores: zip(counts, grid.cells).map { core($0, of: $1.count, sizes, looks) })
  }

  /// Least share of a cell's images that are shown inside it, and of all images of a named cluster.
  private static let (leastShare, leastPart) = (0.05, 0.1)

  /// What a cell's colour hides: the named cluster that is most frequent in it, else all clusters where
  /// most of its images belong to none.
  private static func core(
    _ counts: [Int], of total: Int, _ sizes: [Int], _ looks: [DotCloud.Look]
  ) -> HexBin.Core? {
    let most = HexGrid.mode(counts[...])
    guard most < MapClusters.firstOwnLook else { return nil }
    let named = HexGrid.mode(counts.dropFirst(Int(MapClusters.firstOwnLook)))
    for look in most == MapClusters.noiseLook ? [named, Int(MapClusters.otherLook)] : [named] {
      let share = Double(counts[look]) / Double(total)
      if share >= leastShare || Double(counts[look]) > leastPart * Double(sizes[look]) {
        return HexBin.Core(share: share, paint: looks[look].paint)
      }
    }
    return nil
  }
}
