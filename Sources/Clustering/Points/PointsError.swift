public import PlainText

/// Why numbers are no points to cluster.
public enum PointsError: ExplainedError, Equatable {
  /// Fewer than no points, or points of no dimension.
  case shape(count: Int, dimension: Int)
  /// Another number of values than points times dimension.
  case valueCount(expected: Int, found: Int)
  /// A value that is not a number, infinite, or too large for its square; rows count from 0.
  case value(row: Int, column: Int, found: Double)

  /// One sentence: place, expectation, finding.
  public var sentences: [String] { [sentence] }

  /// What kind of fault it is.
  public var cause: ErrorCause { .badInput }

  private var sentence: String {
    switch self {
    case .shape(let count, let dimension):
      "expected points of at least one dimension, found \(count) points of dimension \(dimension)"
    case .valueCount(let expected, let found):
      "expected \(expected) values, found \(found)"
    case .value(let row, let column, let found):
      "row \(row), column \(column): expected a number within ±\(Points.greatestMagnitude), "
        + "found \(found)"
    }
  }
}
