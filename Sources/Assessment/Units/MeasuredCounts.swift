import ModelEvaluation
import Parallel

/// How many images of each split have an F1, and whether it comes from counts.
struct MeasuredCounts: Sendable {
  /// Whether every image has an F1 that is that of its counts, or none.
  let areOfCounts: Bool
  /// Images by number of the split; the last are those without one.
  private let images: [Int]

  /// Images that one thread looks at.
  private static let chunk = 1 << 16

  /// Counts the images of a table.
  init(_ table: ImageTable) {
    let parts = Threads().map(table.count, by: Self.chunk) { rows in
      var images = [Int](repeating: 0, count: Int(ImageTable.noSplit) + 1)
      for row in rows where table.f1s[row].isFinite { images[Int(table.splits[row])] += 1 }
      return (
        images: images,
        areOfCounts: rows.allSatisfy { table.f1s[$0].isNaN || table.hasCountsOfF1($0) }
      )
    }
    areOfCounts = parts.allSatisfy(\.areOfCounts)
    images = (0...Int(ImageTable.noSplit)).map { split in
      parts.reduce(0) { $0 + $1.images[split] }
    }
  }

  /// Images with an F1 in the splits that are accepted.
  func count(in accepted: RowsOfSplits) -> Int {
    images.indices.reduce(0) { $0 + (accepted.accepts(split: $1) ? images[$1] : 0) }
  }
}
