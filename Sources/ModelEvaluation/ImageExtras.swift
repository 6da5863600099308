/// What only some evaluations say of images, kept by row: those of the service say none of it.
public struct ImageExtras: Sendable, Equatable {
  /// What is known of one image.
  public struct Extra: Sendable, Equatable {
    /// Number of the group of nearly equal image vectors that it is one of; `nil` where it is alone.
    public var unit: Int?
    /// Tags that the user gave it.
    public var tags: [String]
    /// When it was taken, as sent, beginning with the date: `2026-03-14T09:30:00Z`.
    public var capturedAt: String?

    /// Makes what is known; by default nothing is.
    public init(unit: Int? = nil, tags: [String] = [], capturedAt: String? = nil) {
      self.unit = unit
      self.tags = tags
      self.capturedAt = capturedAt
    }

    /// Whether nothing is known.
    public var isEmpty: Bool { self == Extra() }
  }

  private var rows: [Int: Extra] = [:]

  /// Nothing of any image.
  public init() {}

  /// Whether nothing is known of any image.
  public var isEmpty: Bool { rows.isEmpty }

  /// What is known of the image at a row; empty where nothing is.
  public subscript(row: Int) -> Extra {
    get { rows[row] ?? Extra() }
    set { rows[row] = newValue.isEmpty ? nil : newValue }
  }

  /// Forgets the units, which are those of vectors that no longer count.
  public mutating func removeUnits() {
    for row in rows.keys.sorted() { self[row].unit = nil }
  }

  /// Adds what another table knows, whose rows come behind `count` own ones.
  mutating func append(_ other: ImageExtras, behind count: Int) {
    for (row, extra) in other.rows { rows[row + count] = extra }
  }

  /// What is known of some of the rows, in the order given.
  func selecting(_ chosen: [Int]) -> ImageExtras {
    var selected = ImageExtras()
    if isEmpty { return selected }
    for (place, row) in chosen.enumerated() { selected[place] = self[row] }
    return selected
  }
}
