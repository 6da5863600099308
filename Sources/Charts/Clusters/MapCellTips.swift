import PlainText
import Plots

/// What the hexagons of the map say to a pointer: those with images of weak groups, and the fullest, as
/// far as the page has room for them.
struct MapCellTips {
  /// Mean F1 of each cell's images.
  let means: [Double]
  private let grid: HexGrid
  /// Images of weak groups in each cell, and their mean F1.
  private let weakCounts: [Int]
  private let weakMeans: [Double]
  /// The cluster of most of a cell's images, noise apart.
  private let largest: [HexGrid.Part]
  private let names: [ShownText]

  /// - Parameter isWeak: For each image whether it belongs to a weak cluster or a weak area.
  init(_ grid: HexGrid, _ images: MapImages, _ clusters: MapClusters, isWeak: [Bool]) {
    self.grid = grid
    means = grid.means(of: images.f1s)
    weakCounts = grid.counts(where: isWeak)
    weakMeans = grid.means(of: images.f1s, where: isWeak)
    largest = grid.largestParts(
      zip(clusters.rows, clusters.members).map { $0.isNoise ? [] : $1 })
    names = clusters.rows.map(\.name)
  }

  /// The weak groups of each cell, which its colour hides.
  var weakCores: [HexBin.Core?] {
    grid.cells.indices.map { cell in
      guard weakCounts[cell] > 0 else { return nil }
      return HexBin.Core(
        share: Double(weakCounts[cell]) / Double(grid.cells[cell].count),
        paint: ScoreColor.paint(weakMeans[cell]))
    }
  }

  /// The tooltip of each cell; empty for those without.
  func texts(most: Int) -> [ShownText] {
    let order = grid.cells.indices.sorted { one, other in
      (weakCounts[one] > 0 ? 0 : 1, -grid.cells[one].count, one)
        < (weakCounts[other] > 0 ? 0 : 1, -grid.cells[other].count, other)
    }
    var texts = [ShownText](repeating: "", count: grid.cells.count)
    for cell in order.prefix(most) {
      let all = scores(grid.cells[cell].count, means[cell])
      let ofWeak = scores(weakCounts[cell], weakMeans[cell])
      texts[cell] = [all, cluster(cell), ofWeak.map { "weak groups: \($0)" }].compactMap(\.self)
        .joined(separator: "\n")
    }
    return texts
  }

  /// How many images, and their mean F1; nothing of none.
  private func scores(_ count: Int, _ f1: Double) -> ShownText? {
    guard count > 0 else { return nil }
    return "\(NumberText.count(count, "image")), F1 \(NumberText.score(f1))"
  }

  private func cluster(_ cell: Int) -> ShownText {
    guard largest[cell].count > 0 else { return "in no cluster" }
    return "largest part: \(names[largest[cell].group]), "
      + NumberText.count(largest[cell].count, "image")
  }
}
