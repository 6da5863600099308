import ClusterStatistics
import ModelEvaluation

/// Objects found, missed and imagined, image by image and class by class.
struct ClassObservations {
  /// Row of the image of each observation.
  private(set) var rows: [Int] = []
  /// Position of the class of each.
  private(set) var classes: [Int32] = []
  /// Its objects.
  private(set) var counts: [DetectionCounts] = []

  /// The observations of some images.
  init(_ table: ImageTable, rows chosen: [Int], background: Int?) {
    var own = ClassCounts()
    for row in chosen {
      own.read(row, of: table, background: background)
      for (index, count) in zip(own.classes, own.counts) {
        rows.append(row)
        classes.append(Int32(index))
        counts.append(count)
      }
    }
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

  /// Objects of all classes together.
  var whole: DetectionCounts { counts.reduce(DetectionCounts(), +) }
}
