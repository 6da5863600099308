package import ModelEvaluation

/// Makes small evaluations with known truth: groups of images around a mean F1.
package struct EvaluationMaker {
  /// One group of images.
  package struct Group {
    /// Id of the cluster.
    package var id: Int
    /// Images in train, valid and test.
    package var images: (train: Int, valid: Int, test: Int)
    /// Mean F1 of its images; `nil` for images without an F1.
    package var f1: Double?
    /// Images lie alternately this much above and below the mean.
    package var spread: Double
    /// Objects found, false alarms and misses of each image.
    package var objects: (found: Int, alarms: Int, missed: Int)
    /// Centre on the map; `nil` for images without a position.
    package var centre: (x: Double, y: Double)?
    /// How much better training images are.
    package var trainingBonus: Double
    /// F1 of the first training image, where it is to stand out.
    package var firstF1: Double?

    /// Makes a group.
    package init(
      id: Int, images: (train: Int, valid: Int, test: Int), f1: Double? = nil,
      spread: Double = 0.1, objects: (found: Int, alarms: Int, missed: Int) = (8, 1, 1),
      centre: (x: Double, y: Double)? = nil, trainingBonus: Double = 0, firstF1: Double? = nil
    ) {
      self.id = id
      self.images = images
      self.f1 = f1
      self.spread = spread
      self.objects = objects
      self.centre = centre
      self.trainingBonus = trainingBonus
      self.firstF1 = firstF1
    }
  }

  /// The groups, each a cluster.
  package var groups: [Group]
  /// Silhouette coefficient of the clustering.
  package var silhouette: Double?
  /// Whether there are per-image records.
  package var hasRecords: Bool

  /// Makes a maker.
  package init(groups: [Group], silhouette: Double? = 0.6, hasRecords: Bool = true) {
    self.groups = groups
    self.silhouette = silhouette
    self.hasRecords = hasRecords
  }

  /// The evaluation.
  package func evaluation() -> Evaluation {
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
    table.names.append("group\(group.id)_\(Self.letters(row)).jpg")
    table.splits.append(UInt8(split))
    table.clusterIDs.append(Int32(group.id))
    // No two images share a place, or they would be taken for one.
    let shift = Double(split) * 0.03
    table.xs.append(group.centre.map { $0.x + Double(number % 5) * 0.1 + shift } ?? .nan)
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
    table.confusion.endImage()
  }

  /// A number in letters, so that names are no series of frames.
  private static func letters(_ number: Int) -> String {
    String(number).map {
      String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.wholeNumberValue ?? 0)))
    }
    .joined()
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
