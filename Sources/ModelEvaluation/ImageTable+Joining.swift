extension ImageTable {
  /// Adds the rows of another table behind the own ones; `false` when splits beyond ``splitLimit``
  /// became ``noSplit``.
  package mutating func append(_ other: ImageTable) -> Bool {
    let indices = addSplits(other.splitNames)
    ids.append(other.ids)
    names.append(other.names)
    splits += other.splits.map { $0 == Self.noSplit ? $0 : indices[Int($0)] }
    clusterIDs += other.clusterIDs
    xs += other.xs
    ys += other.ys
    truePositives += other.truePositives
    falsePositives += other.falsePositives
    falseNegatives += other.falseNegatives
    precisions += other.precisions
    recalls += other.recalls
    f1s += other.f1s
    augmentations += other.augmentations
    confusion.append(other.confusion)
    return !indices.contains(Self.noSplit)
  }

  /// Renumbers the splits: train, valid, test, then others as first met.
  package mutating func sortSplits() {
    let order = SplitOrder.sorted(splitNames)
    guard !order.elementsEqual(splitNames.indices) else { return }
    var newIndices = [UInt8](repeating: Self.noSplit, count: 256)
    for (new, old) in order.enumerated() { newIndices[old] = UInt8(new) }
    splitNames = order.map { splitNames[$0] }
    splits = splits.map { newIndices[Int($0)] }
  }

  /// The table without some rows, which are given in ascending order.
  package func removing(_ rows: [Int]) -> ImageTable {
    var kept: [Int] = []
    kept.reserveCapacity(count - rows.count)
    var removed = rows[...]
    for row in 0..<count {
      if removed.first == row { removed.removeFirst() } else { kept.append(row) }
    }
    return selecting(kept)
  }

  private func selecting(_ rows: [Int]) -> ImageTable {
    var table = ImageTable()
    table.splitNames = splitNames
    for row in rows {
      table.ids.append(validUTF8: ids.utf8(row))
      table.names.append(validUTF8: names.utf8(row))
      for triple in confusion.triples(row) {
        table.confusion.append(
          actual: confusion.actual[triple], predicted: confusion.predicted[triple],
          count: confusion.counts[triple])
      }
      table.confusion.endImage()
    }
    table.splits = rows.map { splits[$0] }
    table.clusterIDs = rows.map { clusterIDs[$0] }
    table.xs = rows.map { xs[$0] }
    table.ys = rows.map { ys[$0] }
    table.truePositives = rows.map { truePositives[$0] }
    table.falsePositives = rows.map { falsePositives[$0] }
    table.falseNegatives = rows.map { falseNegatives[$0] }
    table.precisions = rows.map { precisions[$0] }
    table.recalls = rows.map { recalls[$0] }
    table.f1s = rows.map { f1s[$0] }
    table.augmentations = rows.map { augmentations[$0] }
    return table
  }

  /// Adds the names that are new; for each name its position.
  private mutating func addSplits(_ names: [String]) -> [UInt8] {
    var known = splitNames.map { Array($0.utf8) }
    return names.map { name in
      let bytes = Array(name.utf8)
      if let index = known.firstIndex(of: bytes) { return UInt8(index) }
      guard known.count < Self.splitLimit else { return Self.noSplit }
      known.append(bytes)
      splitNames.append(name)
      return UInt8(known.count - 1)
    }
  }
}
