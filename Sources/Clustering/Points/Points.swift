/// Points of a Euclidean space in their canonical order.
///
/// Every stage of the clustering breaks ties by a point's *position*: its place after sorting the rows
/// by content, first column first, equal rows in the order given. Which point has which position then
/// depends on the points alone, so that shuffling the rows changes nothing but the order of results.
///
/// Equal rows are stored once. Stages work on *distinct* points, numbered in canonical order.
public struct Points: Sendable, Equatable {
  /// Number of rows.
  public let count: Int
  /// Number of columns.
  public let dimension: Int
  /// The row at each position.
  public let rows: [Int]
  /// The first position of each distinct point, then ``count``.
  let starts: [Int]
  /// Distinct points one after the other.
  let values: [Double]

  /// Values may lie within plus and minus this, so that no squared distance overflows.
  public static let greatestMagnitude = 1e150

  /// Takes `count` rows of `dimension` values, row after row; float32 is widened, as hdbscan does.
  public init(_ values: [Float], count: Int, dimension: Int) throws(PointsError) {
    try self.init(values.map { Double($0) }, count: count, dimension: dimension)
  }

  /// Takes `count` rows of `dimension` values, row after row.
  public init(_ values: [Double], count: Int, dimension: Int) throws(PointsError) {
    guard count >= 0, dimension >= 1 else {
      throw .shape(count: count, dimension: dimension)
    }
    let (size, overflow) = count.multipliedReportingOverflow(by: dimension)
    guard !overflow, values.count == size else {
      throw .valueCount(expected: overflow ? .max : size, found: values.count)
    }
    if let fault = values.firstIndex(where: { !($0.magnitude <= Self.greatestMagnitude) }) {
      let (row, column) = fault.quotientAndRemainder(dividingBy: dimension)
      throw .value(row: row, column: column, found: values[fault])
    }
    (rows, starts) = Self.canonicalOrder(values, count, dimension)
    self.values = starts.dropLast().flatMap { [rows] start in
      // Adding 0 makes -0 the 0 that it equals.
      values[rows[start] * dimension..<(rows[start] + 1) * dimension].map { $0 + 0 }
    }
    self.count = count
    self.dimension = dimension
  }

  /// Number of distinct points.
  public var distinctCount: Int { starts.count - 1 }

  /// The positions of a distinct point.
  func positions(of distinct: Int) -> Range<Int> { starts[distinct]..<starts[distinct + 1] }

  /// The values of a distinct point.
  func coordinates(of distinct: Int) -> ArraySlice<Double> {
    values[distinct * dimension..<(distinct + 1) * dimension]
  }

  /// What is known of each position, in the order of rows.
  public func inRowOrder<Value>(_ ofPositions: [Value]) -> [Value] {
    guard var result = ofPositions.first.map({ Array(repeating: $0, count: count) }) else {
      return []
    }
    for (row, value) in zip(rows, ofPositions) { result[row] = value }
    return result
  }

  private static func canonicalOrder(
    _ values: [Double], _ count: Int, _ dimension: Int
  ) -> (rows: [Int], starts: [Int]) {
    values.withUnsafeBufferPointer { values in
      func differingColumn(_ a: Int, _ b: Int) -> Int? {
        (0..<dimension).first { values[a * dimension + $0] != values[b * dimension + $0] }
      }
      let rows = (0..<count).sorted { a, b in
        guard let column = differingColumn(a, b) else { return a < b }
        return values[a * dimension + column] < values[b * dimension + column]
      }
      let starts = rows.indices.filter { position in
        position == 0 || differingColumn(rows[position - 1], rows[position]) != nil
      }
      return (rows, starts + [count])
    }
  }
}
