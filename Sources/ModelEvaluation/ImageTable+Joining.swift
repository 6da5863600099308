extension ImageTable {
  /// Adds the rows of another table behind the own ones; `false` when splits beyond ``splitLimit``
  /// became ``noSplit``.
  package mutating func append(_ other: ImageTable) -> Bool {
    let indices = addSplits(other.splitNames)
    var renumbered = other
    renumbered.splits = other.splits.map { $0 == Self.noSplit ? $0 : indices[Int($0)] }
    extras.append(other.extras, behind: count)
    for column in Self.columns { column.append(&self, renumbered) }
    return !indices.contains(Self.noSplit)
  }

  /// Renumbers the splits: train, valid, test, then others as first met.
  package mutating func sortSplits() {
    let order = Split.order(of: splitNames)
    guard !order.elementsEqual(splitNames.indices) else { return }
    var newIndices = [UInt8](repeating: Self.noSplit, count: 256)
    for (new, old) in order.enumerated() { newIndices[old] = UInt8(new) }
    splitNames = order.map { splitNames[$0] }
    splits = splits.map { newIndices[Int($0)] }
  }

  /// Gives splits other names; those that then have the same name become one.
  package mutating func renameSplits(_ names: [String: String]) {
    var renamed = ImageTable()
    let indices = renamed.addSplits(splitNames.map { names[$0] ?? $0 })
    splitNames = renamed.splitNames
    splits = splits.map { $0 == Self.noSplit ? $0 : indices[Int($0)] }
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
    table.extras = extras.selecting(rows)
    for column in Self.columns { column.select(&table, self, rows) }
    return table
  }

  /// Adds the names that are new; for each name its position.
  mutating func addSplits(_ names: [String]) -> [UInt8] {
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
