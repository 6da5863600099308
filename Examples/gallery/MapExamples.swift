import Charts
import ModelEvaluation
import PlainText

extension FigureExample {
  static let map: [FigureExample] = [
    FigureExample("map-typical") { map(192, SampleClusters.rows(30, sections: 10)) },
    FigureExample("map-3000-images") { map(3_000, SampleClusters.rows(60, sections: 14)) },
    FigureExample("map-10000-images") { map(10_000, SampleClusters.rows(80, sections: 16)) },
    FigureExample("map-60000-images") { map(60_000, SampleClusters.rows(80, sections: 16)) },
    FigureExample("map-one-image") { map(1, SampleClusters.rows(1, hasNoise: false)) },
    FigureExample("map-same-place") {
      let rows = SampleClusters.rows(4, sections: 4)
      var table = SampleImages.table(30, rows: rows)
      for image in 0..<table.count { (table.xs[image], table.ys[image]) = (2, 3) }
      return map(table, rows)
    },
    FigureExample("map-hostile") {
      let rows = SampleClusters.hostile
      var table = ImageTable()
      table.splitNames = ["<i>train</i>", "va\u{202E}lid"]
      for (position, row) in rows.enumerated() {
        SampleImages.append(
          to: &table, name: row.name.string, split: UInt8(position % 3), clusterID: row.id,
          x: Double(position % 4), y: Double(position / 4), f1: position == 3 ? .nan : 0.5)
      }
      return map(table, rows)
    },
    FigureExample("map-regions") {
      let rows = SampleClusters.rows(12, sections: 3)
      let table = SampleImages.table(300, rows: rows)
      let members = (0..<table.count).filter { table.clusterIDs[$0] == Int32(rows[4].id) }
      let region = MapFigure.Region(
        rows: members, label: "Weak neighbourhood 1", sectionID: "neighbourhood-1")
      return map(table, rows, regions: [region])
    },
    FigureExample("map-14-clusters") { map(400, SampleClusters.rows(14, sections: 5)) },
    FigureExample("map-far-island") {
      let rows = SampleClusters.rows(20, sections: 4)
      var table = SampleImages.table(600, rows: rows)
      for image in 0..<table.count where table.clusterIDs[image] == Int32(rows[7].id) {
        table.xs[image] += 1_500
        table.ys[image] += 400
      }
      return map(table, rows)
    },
    FigureExample("map-100000-images") {
      let rows = SampleClusters.rows(300, sections: 10)
      let table = SampleImages.table(100_000, rows: rows)
      let members = (0..<table.count).filter { table.clusterIDs[$0] == Int32(rows[40].id) }
      return map(table, rows, regions: [.weak(members)])
    },
  ]

  static let locator: [FigureExample] = [
    FigureExample("locator-typical") {
      let rows = SampleClusters.rows(30)
      return locator(rows[0], SampleImages.table(400, rows: rows))
    },
    FigureExample("locator-10000-images") {
      let rows = SampleClusters.rows(30)
      return locator(rows[3], SampleImages.table(10_000, rows: rows))
    },
  ]

  private static func map(_ count: Int, _ rows: [ClusterRow]) -> Figure {
    map(SampleImages.table(count, rows: rows), rows)
  }

  private static func map(
    _ table: ImageTable, _ rows: [ClusterRow], regions: [MapFigure.Region] = []
  ) -> Figure {
    guard let map = MapFigure(images: table, rows: rows, regions: regions) else {
      preconditionFailure("the made-up images have places")
    }
    return map.figure
  }

  private static func locator(_ row: ClusterRow, _ table: ImageTable) -> Figure {
    guard let locator = LocatorFigure(cluster: row, images: table) else {
      preconditionFailure("the made-up cluster has images")
    }
    return locator.figure
  }
}
