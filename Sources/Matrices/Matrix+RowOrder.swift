extension Matrix {
  /// The rows' numbers in the order of their contents: by the first column, then the second, and so on;
  /// equal rows as they stand.
  ///
  /// Work on rows in this order does not depend on the order in which they were given, but for rows that
  /// are exact copies: these may trade places.
  public func rowsByContent() -> [Int] {
    values.withUnsafeBufferPointer { values in
      (0..<rows).sorted { first, second in
        for column in 0..<columns {
          let (left, right) = (values[first * columns + column], values[second * columns + column])
          if left != right { return left < right }
        }
        return first < second
      }
    }
  }

  /// The matrix whose row i is row `order[i]` of this one.
  public func reordered(_ order: [Int]) -> Matrix {
    let reordered = [Float](unsafeUninitializedCapacity: order.count * columns) { target, count in
      values.withUnsafeBufferPointer { source in
        for (place, row) in order.enumerated() {
          for column in 0..<columns {
            target.initializeElement(
              at: place * columns + column, to: source[row * columns + column])
          }
        }
      }
      count = order.count * columns
    }
    return Matrix(rows: order.count, columns: columns, values: reordered)
  }

  /// The matrix whose row `order[i]` is row i of this one: undoes `reordered`.
  public func restored(from order: [Int]) -> Matrix {
    var inverse = Array(repeating: 0, count: order.count)
    for (place, row) in order.enumerated() { inverse[row] = place }
    return reordered(inverse)
  }
}
