import Testing

@testable import ModelEvaluation

@Suite struct ImageTableTests {
  private static func table(_ names: [String], splits: [String]) -> ImageTable {
    var table = ImageTable()
    for (row, name) in names.enumerated() {
      if !table.splitNames.contains(splits[row]) { table.splitNames.append(splits[row]) }
      table.ids.append("id-" + name)
      table.names.append(name)
      table.splits.append(UInt8(table.splitNames.firstIndex(of: splits[row]) ?? 0))
      table.clusterIDs.append(Int32(row))
      table.xs.append(Double(row))
      table.ys.append(-Double(row))
      table.truePositives.append(row)
      table.falsePositives.append(row + 1)
      table.falseNegatives.append(row + 2)
      table.precisions.append(0.1)
      table.recalls.append(0.2)
      table.f1s.append(Double(row) / 10)
      table.augmentations.append(row + 3)
      for _ in 0...row { table.confusion.append(actual: Int32(row), predicted: 1, count: 2) }
      table.confusion.endImage()
    }
    return table
  }

  /// Arrays and columns that a table really has, whatever the list says; extras are kept by row.
  @Test func everyColumnIsInTheList() {
    let stored = Mirror(reflecting: ImageTable()).children.compactMap(\.label)
    #expect(
      ImageTable.columns.count
        == stored.filter { !["splitNames", "extras"].contains($0) }.count)
    let table = Self.table(["a", "b"], splits: ["test", "train"])
    #expect(ImageTable.columns.map { $0.count(table) } == Array(repeating: 2, count: 14))
  }

  @Test func joiningRenumbersSplitsAndKeepsEveryColumn() {
    var table = Self.table(["a", "b"], splits: ["test", "train"])
    let hasKeptSplits = table.append(Self.table(["c", "d"], splits: ["train", "night"]))
    #expect(hasKeptSplits)
    #expect(ImageTable.columns.map { $0.count(table) } == Array(repeating: 4, count: 14))
    #expect(table.splits.map { table.splitNames[Int($0)] } == ["test", "train", "train", "night"])
    #expect((0..<4).map { table.names[$0] } == ["a", "b", "c", "d"])
    #expect((0..<4).map { table.confusion.triples($0).count } == [1, 2, 1, 2])
    table.sortSplits()
    #expect(table.splitNames == ["train", "test", "night"])
    #expect(table.splits.map { table.splitNames[Int($0)] } == ["test", "train", "train", "night"])
  }

  @Test func removingRowsKeepsTheOthersWhole() {
    let table = Self.table(["a", "b", "c"], splits: ["test", "train", "test"]).removing([1])
    #expect(ImageTable.columns.map { $0.count(table) } == Array(repeating: 2, count: 14))
    #expect(table.ids[1] == "id-c")
    #expect(table.falseNegatives == [2, 4])
    #expect(table.confusion.triples(1).count == 3)
  }
}
