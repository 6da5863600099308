import EvaluationSamples
import ModelEvaluation
import Testing

@testable import Assessment

@Suite struct MeasuredCountsTests {
  private static func table(_ change: (inout ImageTable) -> Void) -> ImageTable {
    var table = ImageTable()
    for (number, split) in ["train", "train", "test", nil].enumerated() {
      var row = ImageRow(name: "image\(number)")
      row.split = split
      row.counts = (truePositives: 1, falsePositives: 1, falseNegatives: 0)
      table.append(row)
    }
    change(&table)
    return table
  }

  private static func count(_ table: ImageTable, on set: SplitSet) -> Int {
    MeasuredCounts(table).count(in: RowsOfSplits(table, set.contains))
  }

  @Test func imagesWithoutAnF1AreNotCounted() {
    let table = Self.table { $0.f1s[1] = .nan }
    #expect(Self.count(table, on: .all) == 3 && Self.count(table, on: .test) == 1)
  }

  @Test func scoresAreOfCountsWhereEachIs() {
    #expect(MeasuredCounts(Self.table { _ in }).areOfCounts)
    #expect(MeasuredCounts(Self.table { $0.f1s[1] = .nan }).areOfCounts)
    #expect(!MeasuredCounts(Self.table { $0.f1s[1] = 0.2 }).areOfCounts)
    #expect(!MeasuredCounts(Self.table { $0.falsePositives[3] = ImageTable.noCount }).areOfCounts)
  }
}
