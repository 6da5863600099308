import ClusterStatistics
import ModelEvaluation

/// Objects found, missed and imagined, image by image and class by class.
///
/// An object taken for another class is missed in its own and a false alarm of the other.
struct ClassObservations {
  /// Row of the image of each observation.
  private(set) var rows: [Int] = []
  /// Position of the class of each.
  private(set) var classes: [Int32] = []
  /// Its objects.
  private(set) var counts: [DetectionCounts] = []

  /// More objects of one kind on one image are a fault of the file, and sums of them must fit.
  private static let most = 1_000_000

  /// The observations of some images.
  init(_ table: ImageTable, rows chosen: [Int], background: Int?) {
    for row in chosen {
      let own = Self.counts(of: row, table, background: background)
      for (index, count) in own.sorted(by: { $0.key < $1.key }) {
        rows.append(row)
        classes.append(Int32(index))
        counts.append(count)
      }
    }
  }

  /// Objects of each class on an image.
  static func counts(
    of row: Int, _ table: ImageTable, background: Int?
  ) -> [Int: DetectionCounts] {
    var counts: [Int: DetectionCounts] = [:]
    for triple in table.confusion.triples(row) where table.confusion.counts[triple] > 0 {
      let (actual, predicted) = (
        Int(table.confusion.actual[triple]), Int(table.confusion.predicted[triple])
      )
      let count = min(table.confusion.counts[triple], Self.most)
      if actual == predicted {
        if actual != background {
          counts[actual, default: DetectionCounts()].truePositives += count
        }
        continue
      }
      if actual != background { counts[actual, default: DetectionCounts()].falseNegatives += count }
      if predicted != background {
        counts[predicted, default: DetectionCounts()].falsePositives += count
      }
    }
    return counts
  }

  /// What went wrong in each observation, beyond what is usual in the split of its image.
  func errors(in table: ImageTable) -> ErrorScores {
    var errors = ErrorScores(
      truePositives: counts.map { Double($0.truePositives) },
      falsePositives: counts.map { Double($0.falsePositives) },
      falseNegatives: counts.map { Double($0.falseNegatives) })
    errors.strata = table.strata(rows)
    return errors
  }

  /// Objects of each class together.
  var totals: [Int32: DetectionCounts] {
    zip(classes, counts).reduce(into: [:]) { totals, one in
      totals[one.0] = (totals[one.0] ?? DetectionCounts()) + one.1
    }
  }
}
