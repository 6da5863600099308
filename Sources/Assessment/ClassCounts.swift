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

  /// Triples up to which places are found by looking: hardly any image has more.
  private static let few = 100

  /// Reads the image at a row.
  mutating func read(_ row: Int, of table: ImageTable, background: Int?) {
    classes.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    guard table.confusion.triples(row).count > Self.few else {
      return Self.each(of: row, table, background) { index, kind, count in
        counts[place(of: index)][kind] += count
      }
    }
    var own: [Int: DetectionCounts] = [:]
    Self.each(of: row, table, background) { index, kind, count in
      own[index, default: DetectionCounts()][kind] += count
    }
    classes = own.keys.sorted()
    counts = classes.map { own[$0] ?? DetectionCounts() }
  }

  /// Visits what each triple says of a class.
  @inline(__always)
  private static func each(
    of row: Int, _ table: ImageTable, _ background: Int?,
    _ visit: (_ index: Int, _ kind: DetectionKind, _ count: Int) -> Void
  ) {
    for triple in table.confusion.triples(row) where table.confusion.counts[triple] > 0 {
      let (actual, predicted) = (
        Int(table.confusion.actual[triple]), Int(table.confusion.predicted[triple])
      )
      let count = min(table.confusion.counts[triple], most)
      if actual == predicted {
        if actual != background { visit(actual, .found, count) }
        continue
      }
      if actual != background { visit(actual, .missed, count) }
      if predicted != background { visit(predicted, .falseAlarm, count) }
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

/// What became of an object, or of a detection without one.
private enum DetectionKind { case found, missed, falseAlarm }

extension DetectionCounts {
  fileprivate subscript(kind: DetectionKind) -> Int {
    get {
      switch kind {
      case .found: truePositives
      case .missed: falseNegatives
      case .falseAlarm: falsePositives
      }
    }
    set {
      switch kind {
      case .found: truePositives = newValue
      case .missed: falseNegatives = newValue
      case .falseAlarm: falsePositives = newValue
      }
    }
  }
}
