import Testing

@testable import ModelEvaluation

/// Images made in Swift become rows of the table; what is not given stays unknown.
@Suite struct ImageRowTests {
  @Test func whatIsNotGivenIsUnknown() {
    var table = ImageTable()
    table.append(ImageRow(name: "a.jpg"))
    #expect((table.count, table.names[0], table.ids[0]) == (1, "a.jpg", ""))
    #expect(table.splits == [ImageTable.noSplit])
    #expect(table.clusterIDs == [ImageTable.noCluster])
    #expect(!table.hasPosition(0))
    #expect(table.truePositives == [ImageTable.noCount])
    #expect(table.f1s[0].isNaN && table.precisions[0].isNaN && table.recalls[0].isNaN)
    #expect(ImageTable.columns.map { $0.count(table) }.allSatisfy { $0 == 1 })
  }

  @Test func scoresFollowFromCountsUnlessTheyAreGiven() {
    var (table, row) = (ImageTable(), ImageRow(name: "a.jpg"))
    row.counts = (truePositives: 6, falsePositives: 2, falseNegatives: 4)
    table.append(row)
    row.f1 = 0.5
    table.append(row)
    row.counts = (truePositives: 0, falsePositives: 0, falseNegatives: 0)
    row.f1 = nil
    table.append(row)
    #expect(table.precisions[0] == 0.75)
    #expect(table.recalls[0] == 0.6)
    #expect(table.f1s[0] == 12.0 / 18)
    #expect(table.f1s[1] == 0.5)
    #expect(table.f1s[2].isNaN && table.precisions[2].isNaN && table.recalls[2].isNaN)
  }

  @Test func splitsStandInTheUsualOrderHoweverTheyCome() {
    var table = ImageTable()
    for split in ["field", "test", "train", "test", "valid", "field"] {
      var row = ImageRow(name: split)
      row.split = split
      table.append(row)
    }
    #expect(table.splitNames == ["train", "valid", "test", "field"])
    #expect(table.splits.map { table.splitNames[Int($0)] } == (0..<6).map { table.names[$0] })
  }

  @Test func aSplitTooManyIsNone() {
    var table = ImageTable()
    for number in 0...255 {
      var row = ImageRow(name: "a.jpg")
      row.split = "split \(number)"
      table.append(row)
    }
    #expect(table.splitNames.count == 255)
    #expect(table.splits[254] == 254)
    #expect(table.splits[255] == ImageTable.noSplit)
  }
}
