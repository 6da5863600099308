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
    var counts = SaturatingCounts(keys: classCount * classCount)
    for cell in cells where Self.isKnown(cell, classCount) {
      counts.add(cell.count, to: cell.actual * classCount + cell.predicted)
    }
    self.init(counts, classCount: classCount, background: background)
  }

  private static func isKnown(_ cell: Cell, _ classCount: Int) -> Bool {
    cell.count > 0 && min(cell.actual, cell.predicted) >= 0
      && max(cell.actual, cell.predicted) < classCount
  }

  private init(_ counts: SaturatingCounts, classCount: Int, background: Int?) {
    let pairs = counts.list.map { key, count in
      (actual: key / classCount, predicted: key % classCount, count: count)
    }
    var actualTotals = SaturatingCounts(keys: classCount)
    var predictedTotals = actualTotals
    for pair in pairs {
      actualTotals.add(pair.count, to: pair.actual)
      predictedTotals.add(pair.count, to: pair.predicted)
    }
    for pair in pairs {
      add(
        Pair(
          actual: pair.actual, predicted: pair.predicted, count: pair.count,
          total: actualTotals[pair.actual]), background,
        detections: predictedTotals[pair.predicted])
    }
    missedClasses.sort { ($1.count, $0.index) < ($0.count, $1.index) }
    falseAlarmClasses.sort { ($1.count, $0.index) < ($0.count, $1.index) }
    self.pairs.sort { ($1.count, $0.actual, $0.predicted) < ($0.count, $1.actual, $1.predicted) }
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
    let (classCount, column) = (matrix.classes.count, images.confusion)
    var counts = SaturatingCounts(keys: classCount * classCount)
    for row in rows {
      for place in column.triples(row) {
        let cell = (
          actual: Int(column.actual[place]), predicted: Int(column.predicted[place]),
          count: column.counts[place]
        )
        guard Self.isKnown(cell, classCount) else { continue }
        counts.add(cell.count, to: cell.actual * classCount + cell.predicted)
      }
    }
    self.init(counts, classCount: classCount, background: matrix.backgroundIndex)
  }
}
