import Charts
import ModelEvaluation

/// Made-up images around the middles of their clusters.
enum SampleImages {
  /// About `count` images in the clusters of the rows, weaker clusters with lower F1.
  static func table(_ count: Int, rows: [ClusterRow], seed: UInt64 = 3) -> ImageTable {
    var random = Seeded(seed)
    let middles = rows.map { _ in (random.uniform() * 24 - 12, random.uniform() * 18 - 9) }
    var table = ImageTable()
    table.splitNames = SampleClusters.splitNames
    for image in 0..<count {
      let position = random.integer(below: rows.count)
      let row = rows[position]
      let spread = row.isNoise ? 6.0 : 0.7
      let f1 = min(1, max(0, (row.metrics.f1Mean ?? 0.5) + 0.15 * random.normal()))
      append(
        to: &table, name: "IMG_\(image)_jpg.rf.jpg",
        split: UInt8(min(2, random.integer(below: 8) / 3)),
        clusterID: row.id, x: middles[position].0 + spread * random.normal(),
        y: middles[position].1 + spread * random.normal(),
        f1: random.uniform() < 0.02 ? .nan : f1)
    }
    return table
  }

  /// Adds one image.
  static func append(
    to table: inout ImageTable, name: String, split: UInt8, clusterID: Int, x: Double, y: Double,
    f1: Double
  ) {
    table.ids.append(name)
    table.names.append(name)
    table.splits.append(split)
    table.clusterIDs.append(Int32(clusterID))
    table.xs.append(x)
    table.ys.append(y)
    table.f1s.append(f1)
  }
}
