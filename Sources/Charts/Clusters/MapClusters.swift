import Assessment
import Findings
import ModelEvaluation
import PlainText
import Plots

/// The clusters on the map: where their middle is, and which get a colour and a name.
struct MapClusters {
  /// Rows with at least one image on the map, in the order given.
  let rows: [ClusterRow]
  /// For each row its images, as positions in ``MapImages``.
  let members: [[Int]]
  /// For each image the position of its colour among `looks`.
  let lookIndexes: [UInt8]
  /// Noise, other clusters, then the clusters of note.
  let looks: [DotCloud.Look]
  /// Names by cluster id.
  let names: [Int32: ShownText]

  private static let noiseLook: UInt8 = 0
  private static let otherLook: UInt8 = 1
  private static let firstNoteLook: UInt8 = 2

  init(rows: [ClusterRow], images: MapImages, table: ImageTable) {
    var positions: [Int32: Int] = [:]
    for (position, row) in rows.enumerated() { positions[Int32(clamping: row.id)] = position }
    var members = [[Int]](repeating: [], count: rows.count)
    for (image, row) in images.rows.enumerated() {
      if let position = positions[table.clusterIDs[row]] { members[position].append(image) }
    }
    let shown = rows.indices.filter { !members[$0].isEmpty }
    self.rows = shown.map { rows[$0] }
    self.members = shown.map { members[$0] }
    names = positions.mapValues { rows[$0].name }
    let paints = Palette.group.map { DotCloud.Look($0) }
    looks = [DotCloud.Look(Palette.faint), DotCloud.Look(Palette.soft)] + paints
    lookIndexes = Self.lookIndexes(self.rows, self.members, images, table)
  }

  private static func lookIndexes(
    _ rows: [ClusterRow], _ members: [[Int]], _ images: MapImages, _ table: ImageTable
  ) -> [UInt8] {
    var indexes = images.rows.map { row in
      table.clusterIDs[row] < 0 ? noiseLook : otherLook
    }
    var next = 0
    for (position, row) in rows.enumerated() where row.sectionID != nil && !row.isNoise {
      let look = firstNoteLook + UInt8(next % Palette.group.count)
      for image in members[position] { indexes[image] = look }
      next += 1
    }
    return indexes
  }

  /// The clusters that have a section, as positions in ``rows``.
  var ofNote: [Int] {
    rows.indices.filter { rows[$0].sectionID != nil && !rows[$0].isNoise }
  }

  /// The median of its images' places, in each direction.
  func middle(of position: Int, in images: MapImages) -> (x: Double, y: Double) {
    (
      Self.median(members[position].map { images.xs[$0] }),
      Self.median(members[position].map { images.ys[$0] })
    )
  }

  /// Name of the cluster of an image, also when it is not listed.
  func name(ofID id: Int32) -> ShownText {
    if let name = names[id] { return name }
    if id == ImageTable.noCluster { return "no cluster" }
    return ClusterName.of(Int(id))
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .nan }
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
