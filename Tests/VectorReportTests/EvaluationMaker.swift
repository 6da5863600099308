import ModelEvaluation

/// Makes small evaluations with known truth: groups of images around a mean F1.
struct EvaluationMaker {
  /// One group of images.
  struct Group {
    var id: Int
    /// Images in train, valid and test.
    var images: (train: Int, valid: Int, test: Int)
    /// Mean F1 of its images; `nil` for images without an F1.
    var f1: Double?
    /// Images lie alternately this much above and below the mean.
    var spread = 0.1
    /// Objects found, false alarms and misses of each image.
    var objects = (found: 8, alarms: 1, missed: 1)
    /// Centre on the map; `nil` for images without a position.
    var centre: (x: Double, y: Double)?
    /// How much better training images are.
    var trainingBonus = 0.0
    /// F1 of the first training image, where it is to stand out.
    var firstF1: Double?
  }

  var groups: [Group]
  var silhouette: Double? = 0.6
  var hasRecords = true

  func evaluation() -> Evaluation {
    var table = ImageTable()
    table.splitNames = ["train", "valid", "test"]
    for group in groups { append(group, to: &table) }
    return Evaluation(
      clustering: Clustering(method: "hdbscan", silhouetteScore: silhouette),
      clusters: groups.map { cluster($0, table) }, images: hasRecords ? table : nil)
  }

  private func append(_ group: Group, to table: inout ImageTable) {
    let counts = [group.images.train, group.images.valid, group.images.test]
    for (split, count) in counts.enumerated() {
      for number in 0..<count { append(group, split: split, number: number, to: &table) }
    }
  }

  private func append(_ group: Group, split: Int, number: Int, to table: inout ImageTable) {
    let row = table.count
    table.ids.append("id\(row)")
    table.names.append("group\(group.id)_\(row).jpg")
    table.splits.append(UInt8(split))
    table.clusterIDs.append(Int32(group.id))
    table.xs.append(group.centre.map { $0.x + Double(number % 5) * 0.1 } ?? .nan)
    table.ys.append(group.centre.map { $0.y + Double(number / 5) * 0.1 } ?? .nan)
    table.truePositives.append(group.objects.found)
    table.falsePositives.append(group.objects.alarms)
    table.falseNegatives.append(group.objects.missed)
    let bonus = split == 0 ? group.trainingBonus : 0
    let side = number.isMultiple(of: 2) ? group.spread : -group.spread
    let first = split == 0 && number == 0 ? group.firstF1 : nil
    let f1 = first ?? group.f1.map { min(max($0 + bonus + side, 0), 1) } ?? .nan
    table.f1s.append(f1)
    table.precisions.append(f1)
    table.recalls.append(f1)
    table.augmentations.append(0)
    table.confusion.ends.append(0)
  }

  private func cluster(_ group: Group, _ table: ImageTable) -> Cluster {
    let scores = (0..<table.count)
      .filter { table.clusterIDs[$0] == Int32(group.id) && !table.f1s[$0].isNaN }
      .map { table.f1s[$0] }
    let mean = scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    let variance = mean.map { mean in
      scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(scores.count)
    }
    let splits = zip(
      ["train", "valid", "test"], [group.images.train, group.images.valid, group.images.test])
    return Cluster(
      id: group.id, numImages: group.images.train + group.images.valid + group.images.test,
      splits: splits.filter { $1 > 0 }.map { Cluster.SplitCount(split: $0, count: $1) },
      metrics: Cluster.Metrics(
        f1Mean: mean, f1Std: variance?.squareRoot(), f1Min: scores.min(), f1Max: scores.max(),
        precisionMean: mean, recallMean: mean),
      sampleImages: ["group\(group.id)_sample.jpg"])
  }
}
