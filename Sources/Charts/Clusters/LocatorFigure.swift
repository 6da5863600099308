package import ModelEvaluation
import PlainText
import Plots

/// A small map that shows where one cluster is among all images.
package struct LocatorFigure {
  private let images: MapImages
  private let cluster: ClusterRow
  /// The cluster's images, as positions in ``images``.
  private let members: [Int]

  /// Prepares the picture; `nil` when none of the cluster's images has a place.
  package init?(cluster: ClusterRow, images table: ImageTable) {
    self.init(cluster: cluster, images: MapImages(table), table: table)
  }

  /// The same from columns that were chosen before: many clusters share them.
  init?(cluster: ClusterRow, images: MapImages, table: ImageTable) {
    self.cluster = cluster
    self.images = images
    let id = Int32(clamping: cluster.id)
    members = images.rows.indices.filter { table.clusterIDs[images.rows[$0]] == id }
    if members.isEmpty { return nil }
  }

  private static let mostBackground = 600
  private static let mostMembers = 1_000

  /// The finished figure.
  package var figure: Figure {
    let id = cluster.isNoise ? "locator-noise" : "locator-\(cluster.id)"
    let chosen = Self.thinned(members, to: Self.mostMembers)
    let others = Self.thinned(Array(images.rows.indices), to: Self.mostBackground)
    let rows = others + chosen
    let plot = Plot(
      id: id, title: "Where \(cluster.name) is on the map", description: description, width: 220,
      height: .frame(150), x: .linear(domain: images.extent.x, inset: 5),
      y: .linear(domain: images.extent.y, inset: 5), isEqualAspect: true,
      marks: [
        DotCloud(
          x: rows.map { images.xs[$0] }, y: rows.map { images.ys[$0] },
          look: others.map { _ in 0 } + chosen.map { _ in 1 },
          looks: [DotCloud.Look(Palette.faint), DotCloud.Look(Palette.accent)],
          radius: members.count > 300 ? 1.2 : 2, resolution: 2)
      ])
    return Figure(document: plot.document, caption: "", table: FigureTable(columns: [], rows: []))
  }

  private var description: ShownText {
    "Small map: the \(NumberText.count(members.count, "image")) of \(cluster.name) stand out among "
      + "all others."
  }

  /// Every so-manieth, so that about as many as wanted are left.
  private static func thinned(_ rows: [Int], to count: Int) -> [Int] {
    let step = max(1, (rows.count + count - 1) / count)
    return stride(from: 0, to: rows.count, by: step).map { rows[$0] }
  }
}
