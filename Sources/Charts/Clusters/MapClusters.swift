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
  /// Noise, other clusters, then those with a look of their own.
  let looks: [DotCloud.Look]
  /// The clusters that have a look of their own and a name on the map, as positions in ``rows``, the most
  /// important first: all while there are few, else those with a section; where asked for, other weak
  /// ones and the largest, too.
  let named: [Int]
  /// Whether the largest are among them because they are large.
  let areLargestNamed: Bool
  /// Names by cluster id.
  let names: [Int32: ShownText]

  static let noiseLook: UInt8 = 0
  static let otherLook: UInt8 = 1
  static let firstOwnLook: UInt8 = 2
  /// Up to this many clusters each has a look of its own and a name.
  private static let mostNamed = 20
  /// Up to this many weak clusters and clusters with a section have a name among very many images.
  private static let mostWeak = 12
  /// So many of the largest have one beside them.
  private static let mostLarge = 3

  /// - Parameter namesLargest: Whether weak clusters without a section and the largest get a name.
  init(rows: [ClusterRow], images: MapImages, table: ImageTable, namesLargest: Bool = false) {
    var positions: [Int32: Int] = [:]
    for (position, row) in rows.enumerated() { positions[Int32(clamping: row.id)] = position }
    var members = [[Int]](repeating: [], count: rows.count)
    let owners = ClusterPositions(rows.map { Int32(clamping: $0.id) })
    for (image, owner) in owners.list(table.clusterIDs, images.rows).enumerated() where owner >= 0 {
      members[Int(owner)].append(image)
    }
    let shown = rows.indices.filter { !members[$0].isEmpty }
    self.rows = shown.map { rows[$0] }
    self.members = shown.map { members[$0] }
    names = positions.mapValues { rows[$0].name }
    let ofNote = Self.named(self.rows)
    areLargestNamed = namesLargest && ofNote.count < self.rows.count { !$0.isNoise }
    named =
      areLargestNamed ? Self.withWeakAndLargest(ofNote, self.rows, self.members) : ofNote
    let own = Self.symbols.flatMap { symbol in
      Palette.group.map { DotCloud.Look($0, symbol: symbol) }
    }
    looks = [DotCloud.Look(Palette.faint), DotCloud.Look(Palette.soft)] + own
    lookIndexes = Self.lookIndexes(named, self.members, images, table)
  }

  /// Clusters beyond the number of colours take them again with another shape.
  private static let symbols: [Symbol] = [.circle, .diamond, .square]

  private static func named(_ rows: [ClusterRow]) -> [Int] {
    let clusters = rows.indices.filter { !rows[$0].isNoise }
    let ofNote = clusters.filter { rows[$0].sectionID != nil }
    guard clusters.count <= mostNamed else { return ofNote }
    return ofNote + clusters.filter { rows[$0].sectionID == nil }
  }

  private static func withWeakAndLargest(
    _ ofNote: [Int], _ rows: [ClusterRow], _ members: [[Int]]
  ) -> [Int] {
    var listed = Set(ofNote)
    let weak = rows.indices.filter { rows[$0].verdict == .weak && !listed.contains($0) }
      .prefix(max(0, mostWeak - ofNote.count))
    listed.formUnion(weak)
    let large = rows.indices.filter { !rows[$0].isNoise && !listed.contains($0) }
      .sorted { (members[$1].count, $0) < (members[$0].count, $1) }.prefix(mostLarge)
    return ofNote + weak + large
  }

  private static func lookIndexes(
    _ named: [Int], _ members: [[Int]], _ images: MapImages, _ table: ImageTable
  ) -> [UInt8] {
    var indexes = images.rows.map { row in
      table.clusterIDs[row] < 0 ? noiseLook : otherLook
    }
    for (number, position) in named.enumerated() {
      let look = firstOwnLook + UInt8(number % (symbols.count * Palette.group.count))
      for image in members[position] { indexes[image] = look }
    }
    return indexes
  }

  /// Whether every cluster has a look of its own.
  var areAllNamed: Bool { named.count == rows.count { !$0.isNoise } }

  /// The images in the order in which groups are drawn: those of no listed cluster, then cluster by
  /// cluster by id, noise first; so no order of scores decides what lies on top.
  ///
  /// - Parameter most: Where there are more clusters, those without a section are drawn as one group.
  func groups(most: Int) -> [(row: ClusterRow?, images: [Int])] {
    var order = rows.indices.sorted { rows[$0].id < rows[$1].id }
    if order.count > most { order.removeAll { rows[$0].sectionID == nil } }
    var isListed = [Bool](repeating: false, count: lookIndexes.count)
    for image in order.flatMap({ members[$0] }) { isListed[image] = true }
    let others = isListed.indices.filter { !isListed[$0] }
    return (others.isEmpty ? [] : [(nil, others)]) + order.map { (rows[$0], members[$0]) }
  }

  /// The same groups, neighbours in that order joined where neither leads to a section: what lies on
  /// what stays, for far fewer elements.
  func linkedGroups(most: Int) -> [(row: ClusterRow?, images: [Int])] {
    groups(most: most).reduce(into: []) { joined, group in
      if let last = joined.last, last.row?.sectionID == nil, group.row?.sectionID == nil {
        joined[joined.count - 1].row = nil
        joined[joined.count - 1].images += group.images
      } else {
        joined.append(group)
      }
    }
  }

  /// The medians of the images' places of some clusters, in each direction; positions beyond them are
  /// left out.
  func middles(of positions: [Int], in images: MapImages) -> [Int: (x: Double, y: Double)] {
    var middles: [Int: (x: Double, y: Double)] = [:]
    for position in positions where position < rows.count && middles[position] == nil {
      middles[position] = (
        Median.of(members[position].map { images.xs[$0] }),
        Median.of(members[position].map { images.ys[$0] })
      )
    }
    return middles
  }

  /// Name of the cluster of an image, also when it is not listed.
  func name(ofID id: Int32) -> ShownText {
    if let name = names[id] { return name }
    if id == ImageTable.noCluster { return "no cluster" }
    return ClusterName.of(Int(id))
  }
}
