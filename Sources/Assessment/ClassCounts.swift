import ClusterStatistics
import ModelEvaluation

/// Objects of each class on one image; read anew for the next one in the same storage.
///
/// An object taken for another class is missed in its own and a false alarm of the other.
struct ClassCounts {
  /// Positions of the classes, ascending.
  private(set) var classes: [Int] = []
  /// Objects of each.
  private(set) var counts: [DetectionCounts] = []

  /// More objects of one kind on one image are a fault of the file, and sums of them must fit.
  private static let most = 1_000_000

  /// Reads the image at a row.
  mutating func read(_ row: Int, of table: ImageTable, background: Int?) {
    classes.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    for triple in table.confusion.triples(row) where table.confusion.counts[triple] > 0 {
      let (actual, predicted) = (
        Int(table.confusion.actual[triple]), Int(table.confusion.predicted[triple])
      )
      let count = min(table.confusion.counts[triple], Self.most)
      if actual == predicted {
        if actual != background { counts[place(of: actual)].truePositives += count }
        continue
      }
      if actual != background { counts[place(of: actual)].falseNegatives += count }
      if predicted != background { counts[place(of: predicted)].falsePositives += count }
    }
  }

  private mutating func place(of index: Int) -> Int {
    let place = (classes.lastIndex { $0 <= index } ?? -1) + 1
    if place > 0, classes[place - 1] == index { return place - 1 }
    classes.insert(index, at: place)
    counts.insert(DetectionCounts(), at: place)
    return place
  }
}
