/// The sparse class confusion of every image: triples of actual class, predicted class and count,
/// where indices point into the classes of the confusion matrix, background included.
public struct ConfusionColumn: Sendable, Equatable {
  /// Index of the class that is there.
  public var actual: [Int32] = []
  /// Index of the class that was predicted.
  public var predicted: [Int32] = []
  /// Number of objects.
  public var counts = CountColumn()
  /// For each image the end of its triples; one image's triples start where the last one's end.
  private(set) var ends = EndColumn()

  /// How many objects of a class were predicted as one.
  package struct Triple {
    /// Index of the class that is there.
    package var actual: Int32
    /// Index of the class that was predicted.
    package var predicted: Int32
    /// Number of objects.
    package var count: Int

    /// A triple.
    package init(actual: Int32, predicted: Int32, count: Int) {
      (self.actual, self.predicted, self.count) = (actual, predicted, count)
    }
  }

  /// An empty column.
  public init() {}

  /// Positions of the triples of the image at a row.
  public func triples(_ row: Int) -> Range<Int> { ends.range(row) }

  /// Adds a triple to the image that is being read.
  package mutating func append(actual: Int32, predicted: Int32, count: Int) {
    self.actual.append(actual)
    self.predicted.append(predicted)
    counts.append(count)
  }

  /// Ends the triples of an image.
  public mutating func endImage() { ends.append(counts.count) }

  /// Adds images with their triples, of which each image has those from the end of the one before to its own.
  package mutating func append(_ triples: [Triple], ends: [Int]) {
    let start = counts.count
    actual += triples.map { $0.actual }
    predicted += triples.map { $0.predicted }
    counts.append(triples.map { $0.count })
    self.ends.append(ends, from: start)
  }

  /// Adds the images of another column behind the own ones.
  package mutating func append(_ other: ConfusionColumn) {
    let start = counts.count
    actual += other.actual
    predicted += other.predicted
    counts.append(rows: other.counts)
    ends.append(other.ends, from: start)
  }

  /// Makes room for so many images altogether, with as many triples as those that are there.
  mutating func reserveRows(_ count: Int) {
    let growth = Double(count) / Double(max(ends.count, 1))
    let triples = Int(Double(counts.count) * growth)
    actual.reserveCapacity(triples)
    predicted.reserveCapacity(triples)
    counts.reserveRows(triples)
    ends.reserveCapacity(count)
  }
}
