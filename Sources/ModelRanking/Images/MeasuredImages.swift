import Assessment
import ClusterStatistics
import ModelEvaluation

/// The common images on which all models have an F1 that may be compared.
struct MeasuredImages {
  /// Records of each model.
  let tables: [ImageTable]
  /// Row of every image in each table, `rows[model][image]`.
  let rows: [[Int]]
  /// Which images belong together, by the records of the first model.
  let units: Units
  /// Common images that a model trained on and another did not.
  let changedSides: Int

  /// Takes the common images of some sets of splits.
  init(
    _ tables: [ImageTable], _ common: CommonImages, in sets: [SplitSet],
    grouping: ImageGrouping?
  ) {
    let images = 0..<common.count
    func row(_ model: Int, _ image: Int) -> Int { common.rows[model][image] }
    let isOneSided = images.map { image in
      let trained = tables.indices.map {
        tables[$0].splitName(row($0, image)) == Split.train.name
      }
      return !trained.contains(true) || !trained.contains(false)
    }
    let kept = images.filter { image in
      isOneSided[image]
        && tables.indices.allSatisfy { tables[$0].f1s[row($0, image)].isFinite }
        && sets.contains { set in
          tables.indices.allSatisfy { set.contains(tables[$0].splitName(row($0, image))) }
        }
    }
    self.tables = tables
    rows = common.rows.map { rows in kept.map { rows[$0] } }
    units =
      tables.first.map { table in
        Units(of: table, grouping: grouping).of(kept.map { row(0, $0) })
      } ?? Units(independent: 0)
    changedSides = isOneSided.count { !$0 }
  }

  /// Number of images.
  var count: Int { rows.first?.count ?? 0 }

  /// F1 of every image by each model.
  var scores: [[Double]] {
    tables.indices.map { model in rows[model].map { tables[model].f1s[$0] } }
  }

  /// Whether an image is of a set of splits, by the records of all models.
  func isIn(_ set: SplitSet, _ image: Int) -> Bool {
    tables.indices.allSatisfy { set.contains(tables[$0].splitName(rows[$0][image])) }
  }
}
