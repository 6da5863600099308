/// The sparse class confusion of every image: triples of actual class, predicted class and count,
/// where indices point into the classes of the confusion matrix, background included.
public struct ConfusionColumn: Sendable, Equatable {
  /// Index of the class that is there.
  public var actual: [Int32] = []
  /// Index of the class that was predicted.
  public var predicted: [Int32] = []
  /// Number of objects.
  public var counts: [Int] = []
  /// For each image the end of its triples; one image's triples start where the last one's end.
  public var ends: [Int] = []

  /// An empty column.
  public init() {}

  /// Positions of the triples of the image at a row.
  public func triples(_ row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }
}
