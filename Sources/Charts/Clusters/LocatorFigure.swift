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
    let images = MapImages(table)
    let id = Int32(clamping: cluster.id)
    let members = images.rows.indices.filter { table.clusterIDs[images.rows[$0]] == id }
    if members.isEmpty { return nil }
    self.init(cluster: cluster, images: images, members: members)
  }

  /// The same from columns that many clusters share, and positions in them.
  init(cluster: ClusterRow, images: MapImages, members: [Int]) {
    self.cluster = cluster
    self.images = images
    self.members = members
  }

  private static let mostBackground = 600
  private static let mostMembers = 1_000

  /// The finished figure.
  package var figure: Figure {
    let id = cluster.isNoise ? "locator-noise" : "locator-\(cluster.id)"
    let chosen = Thinning.positions(of: members.count, to: Self.mostMembers).map { members[$0] }
    let others = Thinning.positions(of: images.rows.count, to: Self.mostBackground)
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
}
