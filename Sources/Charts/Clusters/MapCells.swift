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
  let form: FigureForm

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
    let tip: @Sendable (HexBin.Rows) -> ShownText = { Self.tip($0, f1s, isWeak) }
    return HexBin(
      grid, color: { ScoreColor.paint(HexBin.mean(f1s, $0)) },
      core: { rows in
        let weak = rows.filter { isWeak[Int($0)] }
        guard !weak.isEmpty else { return nil }
        return HexBin.Core(
          share: Double(weak.count) / Double(rows.count),
          paint: ScoreColor.paint(HexBin.mean(f1s, weak)))
      }, tip: hasTips && form == .wide ? tip : nil)
  }

  private static func tip(_ rows: HexBin.Rows, _ f1s: [Double], _ isWeak: [Bool]) -> ShownText {
    let text: ShownText =
      "\(NumberText.count(rows.count, "image")), F1 \(NumberText.score(HexBin.mean(f1s, rows)))"
    let weak = rows.filter { isWeak[Int($0)] }
    guard !weak.isEmpty else { return text }
    return text + "\nweak groups: \(NumberText.count(weak.count, "image")), "
      + "F1 \(NumberText.score(HexBin.mean(f1s, weak)))"
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
    return HexBin(grid, color: { looks[HexBin.mode(indexes, $0)].paint })
  }
}
