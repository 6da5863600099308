/// `confusion-matrix`: how often each class was taken for which.
public struct ConfusionMatrix: PanelValue {
  /// The split that was asked for, `all` for the sum over all.
  public var split: String?
  /// Threshold as a fraction at which predictions were counted.
  public var confidenceThreshold: Double?
  /// Names of the classes, background included where there is one.
  public var classes: [String]
  /// One row for each actual class, with one number for each predicted class.
  ///
  /// The numbers are objects, or pixels for semantic segmentation. Rows may be shorter than there
  /// are classes: the rest is 0.
  public var rows: [[Int]]

  /// Makes a matrix.
  public init(
    split: String? = nil, confidenceThreshold: Double? = nil, classes: [String], rows: [[Int]]
  ) {
    self.split = split
    self.confidenceThreshold = confidenceThreshold
    self.classes = classes
    self.rows = rows
  }

  /// How often a class was taken for another; 0 outside the matrix.
  public subscript(actual: Int, predicted: Int) -> Int {
    guard rows.indices.contains(actual), rows[actual].indices.contains(predicted) else { return 0 }
    return rows[actual][predicted]
  }

  /// Position of the class that stands for "nothing there"; `nil` where there is none.
  ///
  /// It is found by its name. Where a real class has the same name, the last one is meant: the
  /// service puts its own at the end.
  public var backgroundIndex: Int? { classes.lastIndex(of: Self.background) }

  /// Positions of the classes but background.
  public var foreground: [Int] { classes.indices.filter { $0 != backgroundIndex } }

  /// Objects of an actual class, or detections where nothing was; never overflows.
  public func total(ofActual actual: Int) -> Int {
    guard rows.indices.contains(actual) else { return 0 }
    return rows[actual].prefix(classes.count).reduce(0, Self.sum)
  }

  /// The sum, or the greatest integer where it is beyond.
  public static func sum(_ one: Int, _ other: Int) -> Int {
    let (sum, isBeyond) = one.addingReportingOverflow(other)
    return isBeyond ? .max : sum
  }

  static let background = "background"
}

extension Panels {
  /// Which class was taken for which.
  public var confusionMatrix: ConfusionMatrix? {
    get { self[ConfusionMatrix.self] }
    set { self[ConfusionMatrix.self] = newValue }
  }
}
