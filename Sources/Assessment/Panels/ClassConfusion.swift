package import ModelEvaluation

/// What was found, missed, mixed up and imagined, class by class, from counts of which class was
/// taken for which.
package struct ClassConfusion: Sendable, Equatable {
  /// A class with a number of its objects.
  package struct Tally: Sendable, Equatable {
    /// Position of the class.
    package var index: Int
    package var count: Int
    /// Objects of the class in all; for false alarms detections of the class in all.
    package var total: Int
  }

  /// A class that was taken for another.
  package struct Pair: Sendable, Equatable {
    package var actual: Int
    package var predicted: Int
    package var count: Int
    /// Objects of the actual class in all.
    package var total: Int
  }

  /// Objects that are there.
  package private(set) var objects = 0
  /// Objects that were found and named rightly.
  package private(set) var right = 0
  /// Objects that were not found.
  package private(set) var missed = 0
  /// Objects that were taken for another class.
  package private(set) var mixedUp = 0
  /// Detections where nothing is.
  package private(set) var falseAlarms = 0
  /// Classes with misses, most first.
  package private(set) var missedClasses: [Tally] = []
  /// Classes with false alarms, most first.
  package private(set) var falseAlarmClasses: [Tally] = []
  /// Pairs of different classes, most first.
  package private(set) var pairs: [Pair] = []

  /// One count: actual class, predicted class, number.
  package typealias Cell = (actual: Int, predicted: Int, count: Int)

  /// Adds up counts.
  ///
  /// - Parameters:
  ///   - cells: Any order; a pair of classes may come more than once.
  ///   - classCount: Number of classes; counts beyond are passed over.
  ///   - background: Position of the class that stands for "nothing there".
  package init(_ cells: [Cell], classCount: Int, background: Int?) {
    var counts: [Int: Int] = [:]
    for cell in cells
    where cell.count > 0 && cell.actual < classCount && cell.predicted < classCount {
      let key = cell.actual * classCount + cell.predicted
      counts[key] = ConfusionMatrix.sum(counts[key, default: 0], cell.count)
    }
    var actualTotals: [Int: Int] = [:]
    var predictedTotals: [Int: Int] = [:]
    for (key, count) in counts {
      let (actual, predicted) = key.quotientAndRemainder(dividingBy: classCount)
      actualTotals[actual] = ConfusionMatrix.sum(actualTotals[actual, default: 0], count)
      predictedTotals[predicted] = ConfusionMatrix.sum(
        predictedTotals[predicted, default: 0], count)
    }
    for (key, count) in counts {
      let (actual, predicted) = key.quotientAndRemainder(dividingBy: classCount)
      add(
        Pair(
          actual: actual, predicted: predicted, count: count,
          total: actualTotals[actual, default: 0]), background,
        detections: predictedTotals[predicted, default: 0])
    }
    missedClasses.sort { ($1.count, $0.index) < ($0.count, $1.index) }
    falseAlarmClasses.sort { ($1.count, $0.index) < ($0.count, $1.index) }
    pairs.sort { ($1.count, $0.actual, $0.predicted) < ($0.count, $1.actual, $1.predicted) }
  }

  private mutating func add(_ pair: Pair, _ background: Int?, detections: Int) {
    let count = pair.count
    if pair.actual == background {
      // Nothing there and nothing said is no mistake, and no object either.
      guard pair.predicted != background else { return }
      falseAlarms = ConfusionMatrix.sum(falseAlarms, count)
      falseAlarmClasses.append(Tally(index: pair.predicted, count: count, total: detections))
      return
    }
    objects = ConfusionMatrix.sum(objects, count)
    if pair.predicted == background {
      missed = ConfusionMatrix.sum(missed, count)
      missedClasses.append(Tally(index: pair.actual, count: count, total: pair.total))
    } else if pair.actual == pair.predicted {
      right = ConfusionMatrix.sum(right, count)
    } else {
      mixedUp = ConfusionMatrix.sum(mixedUp, count)
      pairs.append(pair)
    }
  }
}

extension ClassConfusion {
  /// The counts of a matrix.
  package init(_ matrix: ConfusionMatrix) {
    let cells = matrix.rows.prefix(matrix.classes.count).enumerated().flatMap { actual, row in
      row.enumerated().map { (actual: actual, predicted: $0, count: $1) }
    }
    self.init(cells, classCount: matrix.classes.count, background: matrix.backgroundIndex)
  }

  /// The counts of some images.
  package init(_ images: ImageTable, rows: [Int], names matrix: ConfusionMatrix) {
    let column = images.confusion
    let cells = rows.flatMap { row in
      column.triples(row).map {
        (
          actual: Int(column.actual[$0]), predicted: Int(column.predicted[$0]),
          count: column.counts[$0]
        )
      }
    }
    self.init(cells, classCount: matrix.classes.count, background: matrix.backgroundIndex)
  }
}
