import CKernels

/// The least values that were offered to each of some rows, and whose they are, as the kernels keep them.
struct Heaps {
  /// Those of one row after the other, the greatest first; free places are infinite.
  private(set) var values: [Float]
  /// The rows that the values belong to.
  private(set) var ids: [UInt32]
  private var bounds: [Float]
  private let keep: Int

  /// Keeps so many values a row.
  init(rows: Int, keep: Int) {
    self.keep = keep
    values = Array(repeating: .infinity, count: rows * keep)
    ids = Array(repeating: .max, count: rows * keep)
    // The kernels read 16 at a time.
    bounds =
      Array(repeating: .infinity, count: rows) + Array(repeating: -.infinity, count: 16)
  }

  /// Lends the memory; it must not leave `body`.
  mutating func withMemory(_ body: (ck_heaps) throws -> Void) rethrows {
    try values.withUnsafeMutableBufferPointer { values in
      try ids.withUnsafeMutableBufferPointer { ids in
        try bounds.withUnsafeMutableBufferPointer { bounds in
          guard let value = values.baseAddress, let id = ids.baseAddress,
            let bound = bounds.baseAddress
          else { return }
          try body(ck_heaps(values: value, ids: id, bounds: bound, keep: keep))
        }
      }
    }
  }
}

extension ck_heaps {
  /// Those from a row on.
  func dropping(_ rows: Int) -> ck_heaps {
    ck_heaps(
      values: values + rows * keep, ids: ids + rows * keep, bounds: bounds + rows, keep: keep)
  }
}
