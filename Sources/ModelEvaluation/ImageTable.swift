/// The per-image records as columns of equal length, in the order received.
///
/// Columns rather than records: a million images stay near 200 bytes each, and statistics and
/// charts read the columns directly.
public struct ImageTable: Sendable {
  /// Source image ids; empty where absent.
  public var ids = TextColumn()
  /// Image names; the id where the name is absent.
  public var names = TextColumn()
  /// Position in ``splitNames`` of each image's split; ``noSplit`` where absent.
  public var splits: [UInt8] = []
  /// Splits in the order train, valid, test (as far as they occur), then others as first met; at
  /// most 255.
  public var splitNames: [String] = []
  /// Cluster id of each image; ``noCluster`` where none is given.
  public var clusterIDs: [Int32] = []
  /// Horizontal map position; NaN where the image has no position (then `ys` too).
  public var xs: [Double] = []
  /// Vertical map position; NaN where the image has no position.
  public var ys: [Double] = []
  /// Correctly found objects; ``noCount`` where absent.
  public var truePositives = CountColumn()
  /// False alarms; ``noCount`` where absent.
  public var falsePositives = CountColumn()
  /// Misses; ``noCount`` where absent.
  public var falseNegatives = CountColumn()
  /// Per-image precision, NaN where null.
  public var precisions: [Double] = []
  /// Per-image recall, NaN where null.
  public var recalls: [Double] = []
  /// Per-image F1, NaN where null.
  public var f1s: [Double] = []
  /// Number of augmented copies; ``noCount`` where absent.
  public var augmentations = CountColumn()
  /// Sparse class confusion of each image.
  public var confusion = ConfusionColumn()
  /// Tags, capture times and groups of nearly equal vectors, where an evaluation has them.
  public var extras = ImageExtras()

  /// Marks an image whose split is not given.
  public static let noSplit = UInt8.max
  /// Marks an image that names no cluster (not the same as noise, which is cluster -1).
  public static let noCluster = Int32.min
  /// Marks a count that is not given.
  public static let noCount = -1

  /// Most splits that ``splits`` can tell apart.
  package static let splitLimit = Int(UInt8.max)

  /// An empty table.
  public init() {}

  /// Every column, once.
  static let columns: [ImageColumn] = [
    ImageColumn(\.ids), ImageColumn(\.names), ImageColumn(\.splits), ImageColumn(\.clusterIDs),
    ImageColumn(\.xs), ImageColumn(\.ys), ImageColumn(\.truePositives),
    ImageColumn(\.falsePositives), ImageColumn(\.falseNegatives), ImageColumn(\.precisions),
    ImageColumn(\.recalls), ImageColumn(\.f1s), ImageColumn(\.augmentations),
    ImageColumn(\.confusion),
  ]

  /// Makes room for so many images altogether.
  package mutating func reserveCapacity(_ count: Int) {
    for column in Self.columns { column.reserve(&self, count) }
  }

  /// Number of images.
  public var count: Int { f1s.count }

  /// Whether the image at a row has a place on the map.
  @inlinable
  public func hasPosition(_ row: Int) -> Bool { xs[row].isFinite && ys[row].isFinite }
}
