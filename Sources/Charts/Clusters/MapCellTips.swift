import PlainText
import Plots

/// What the hexagons of the map say to a pointer: those with images of weak groups, and the fullest, as
/// far as the page has room for them.
struct MapCellTips {
  let images: MapImages
  let clusters: MapClusters
  /// For each image whether it belongs to a weak cluster or a weak area.
  let isWeak: [Bool]
  /// Most hexagons that have a tooltip.
  let most: Int

  /// The tooltip of each cell; empty for those without.
  func texts(_ grid: HexGrid) -> [ShownText] {
    let weak = grid.cells.map { cell in grid.rows(of: cell).count { isWeak[Int($0)] } }
    let order = grid.cells.indices.sorted { one, other in
      let ranks = [one, other].map { (weak[$0] > 0 ? 0 : 1, -grid.cells[$0].count, $0) }
      return ranks[0] < ranks[1]
    }
    var texts = [ShownText](repeating: "", count: grid.cells.count)
    let positions = clusters.positions(among: images.rows.count)
    var counts = [Int](repeating: 0, count: clusters.rows.count)
    for cell in order.prefix(most) {
      let rows = grid.rows(of: grid.cells[cell])
      texts[cell] = [scores(rows), cluster(rows, positions, &counts), weakGroups(rows, weak[cell])]
        .compactMap(\.self).joined(separator: "\n")
    }
    return texts
  }

  private func scores(_ rows: HexBin.Rows) -> ShownText {
    "\(NumberText.count(rows.count, "image")), "
      + "F1 \(NumberText.score(HexBin.mean(images.f1s, rows)))"
  }

  /// The cluster of most of them, noise apart.
  ///
  /// - Parameter counts: Room for a number for each cluster, all 0.
  private func cluster(
    _ rows: HexBin.Rows, _ positions: [Int32], _ counts: inout [Int]
  ) -> ShownText {
    var greatest = -1
    for row in rows where positions[Int(row)] >= 0 {
      let position = Int(positions[Int(row)])
      counts[position] += 1
      if greatest < 0 || counts[position] > counts[greatest] { greatest = position }
    }
    defer {
      for row in rows where positions[Int(row)] >= 0 { counts[Int(positions[Int(row)])] = 0 }
    }
    guard greatest >= 0 else { return "in no cluster" }
    return "largest part: \(clusters.rows[greatest].name), "
      + NumberText.count(counts[greatest], "image")
  }

  private func weakGroups(_ rows: HexBin.Rows, _ count: Int) -> ShownText? {
    guard count > 0 else { return nil }
    let f1 = HexBin.mean(images.f1s, rows.filter { isWeak[Int($0)] })
    return "weak groups: \(NumberText.count(count, "image")), F1 \(NumberText.score(f1))"
  }
}

extension MapClusters {
  /// For each image the position of its cluster in ``rows``; -1 for noise and those in none.
  fileprivate func positions(among count: Int) -> [Int32] {
    var positions = [Int32](repeating: -1, count: count)
    for (position, row) in rows.enumerated() where !row.isNoise {
      for image in members[position] { positions[image] = Int32(position) }
    }
    return positions
  }
}
