package import Detections
package import ModelEvaluation

/// Gathers the table of images.
package struct RecordColumns {
  private var images = ImageTable()
  private var names: [String] = []
  private var splits: [Int?] = []

  /// Makes an empty table.
  package init() {}

  /// Adds an image.
  ///
  /// - Parameters:
  ///   - name: File name.
  ///   - split: Its split; `nil` when it is not known.
  ///   - counts: Detections right and wrong, and objects missed.
  ///   - cluster: Its cluster, -1 for none of them; `nil` when it is not known.
  ///   - position: Its place on the map.
  package mutating func append(
    name: String, split: String?, counts: Counts, cluster: Int32? = nil,
    position: (x: Double, y: Double)? = nil
  ) {
    images.ids.append("")
    images.names.append(name)
    splits.append(split.map { index(of: $0) })
    images.clusterIDs.append(cluster ?? ImageTable.noCluster)
    images.xs.append(position?.x ?? .nan)
    images.ys.append(position?.y ?? .nan)
    images.truePositives.append(counts.truePositives)
    images.falsePositives.append(counts.falsePositives)
    images.falseNegatives.append(counts.falseNegatives)
    images.precisions.append(counts.precision ?? .nan)
    images.recalls.append(counts.recall ?? .nan)
    images.f1s.append(counts.f1 ?? .nan)
    images.augmentations.append(ImageTable.noCount)
    images.confusion.endImage()
  }

  /// Adds a triple to the image that is added next.
  package mutating func addConfusion(_ triple: Confusions.Triple) {
    images.confusion.append(
      actual: Int32(triple.actual), predicted: Int32(triple.predicted), count: triple.count)
  }

  /// The table, its splits in the usual order.
  package func table() -> ImageTable {
    var table = images
    let order = Split.order(of: names)
    table.splitNames = order.map { names[$0] }
    var ranks = [UInt8](repeating: 0, count: names.count)
    for (rank, index) in order.enumerated() { ranks[index] = UInt8(rank) }
    table.splits = splits.map { $0.map { ranks[$0] } ?? ImageTable.noSplit }
    return table
  }

  mutating func append(_ line: RecordLine) throws(EvaluationError) {
    let split = line.text("split")
    if !split.isEmpty, !names.contains(split), names.count == ImageTable.splitLimit {
      throw COCOReader.error(
        line.file, "line \(line.line), split",
        expected: "at most \(ImageTable.splitLimit) splits", found: "another")
    }
    let counts = Counts(
      truePositives: try line.count("tp"), falsePositives: try line.count("fp"),
      falseNegatives: try line.count("fn"))
    let x = try line.number("x")
    let y = try line.number("y")
    append(
      name: line.text("name"), split: split.isEmpty ? nil : split, counts: counts,
      cluster: try line.integer("cluster"), position: x.flatMap { x in y.map { (x, $0) } })
  }

  private mutating func index(of split: String) -> Int {
    if let index = names.firstIndex(of: split) { return index }
    names.append(split)
    return names.count - 1
  }
}
