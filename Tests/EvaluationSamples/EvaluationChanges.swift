package import ModelEvaluation
import TestSupport

/// Ways in which a later evaluation differs from an earlier one, each with known truth.
extension Evaluation {
  /// The same evaluation with clusters numbered anew at random and rows in another order.
  package func renumbered(seed: UInt64) -> Evaluation {
    var random = SeededGenerator(seed: seed)
    let ids = clusters.map(\.id).filter { $0 != Cluster.noiseID }
    let shuffled = ids.shuffled(using: &random)
    let newIDs = Dictionary(uniqueKeysWithValues: zip(ids, shuffled))
    var result = self
    for index in clusters.indices {
      result.clusters[index].id = newIDs[clusters[index].id] ?? clusters[index].id
    }
    result.clusters.shuffle(using: &random)
    result.images = images.map { table in
      var table = table.rows((0..<table.count).shuffled(using: &random))
      table.clusterIDs = table.clusterIDs.map { newIDs[Int($0)].map(Int32.init) ?? $0 }
      return table
    }
    return result
  }

  /// Every image of some clusters scores this much more or less.
  package func shifted(_ amounts: [Int: Double]) -> Evaluation {
    changed { table, row in
      let amount = amounts[Int(table.clusterIDs[row])] ?? 0
      table.f1s[row] = min(max(table.f1s[row] + amount, 0), 1)
    }
  }

  /// Every image scores a little more or less, at random.
  package func shaken(by amount: Double, seed: UInt64) -> Evaluation {
    var random = SeededGenerator(seed: seed)
    return changed { table, row in
      table.f1s[row] += Double.random(in: -amount...amount, using: &random)
    }
  }

  /// Images are in other clusters.
  package func regrouped(_ clusterOf: (Int, _ row: Int) -> Int) -> Evaluation {
    var result = changed { table, row in
      table.clusterIDs[row] = Int32(clusterOf(Int(table.clusterIDs[row]), row))
    }
    let ids = Set(result.images?.clusterIDs ?? []).sorted()
    result.clusters = ids.map { id in
      Cluster(id: Int(id), numImages: result.images?.clusterIDs.count { $0 == id } ?? 0)
    }
    return result
  }

  /// The evaluation with a part of its images only.
  package func keeping(_ accepts: (Int) -> Bool) -> Evaluation {
    var result = self
    result.images = images.map { table in table.rows((0..<table.count).filter(accepts)) }
    return result
  }

  /// The evaluation with other names of images.
  package func renamed(id: (Int) -> String, name: (Int) -> String) -> Evaluation {
    var result = self
    result.images?.ids = TextColumn()
    result.images?.names = TextColumn()
    for row in 0..<(images?.count ?? 0) {
      result.images?.ids.append(id(row))
      result.images?.names.append(name(row))
    }
    return result
  }

  /// The evaluation with every row of its table changed.
  package func changed(_ change: (inout ImageTable, Int) -> Void) -> Evaluation {
    guard var table = images else { return self }
    for row in 0..<table.count { change(&table, row) }
    var result = self
    result.images = table
    return result
  }
}

extension ImageTable {
  /// The table with some of its rows, in that order.
  package func rows(_ order: [Int]) -> ImageTable {
    var table = ImageTable()
    table.splitNames = splitNames
    for row in order {
      table.ids.append(ids[row])
      table.names.append(names[row])
      table.splits.append(splits[row])
      table.clusterIDs.append(clusterIDs[row])
      table.xs.append(xs[row])
      table.ys.append(ys[row])
      table.truePositives.append(truePositives[row])
      table.falsePositives.append(falsePositives[row])
      table.falseNegatives.append(falseNegatives[row])
      table.precisions.append(precisions[row])
      table.recalls.append(recalls[row])
      table.f1s.append(f1s[row])
      table.augmentations.append(augmentations[row])
      table.confusion.endImage()
    }
    return table
  }
}

extension EvaluationMaker {
  /// Clusters of 40 test images each, around different means.
  package static func even(clusters: Int, images: Int = 40, train: Int = 0) -> Evaluation {
    EvaluationMaker(
      groups: (0..<clusters).map { id in
        Group(id: id, images: (train, 0, images), f1: 0.6 + 0.03 * Double(id % 8), spread: 0.08)
      }
    ).evaluation()
  }
}
