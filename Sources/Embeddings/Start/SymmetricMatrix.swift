/// A small symmetric matrix of 64-bit floats.
struct SymmetricMatrix {
  /// Rows and columns.
  let size: Int
  /// size x size numbers.
  var values: [Double]

  /// Takes the numbers row by row.
  init(size: Int, values: [Double]) {
    self.size = size
    self.values = values
  }

  /// All eigenvalues, greatest first, with the eigenvectors as columns of a matrix of the same size; by
  /// Jacobi's rotations (Golub, Van Loan 2013, section 8.5).
  func eigenvectors() -> (values: [Double], vectors: [Double]) {
    var turned = values
    var vectors = [Double](repeating: 0, count: size * size)
    for i in 0..<size { vectors[i * size + i] = 1 }
    turned.withUnsafeMutableBufferPointer { turned in
      vectors.withUnsafeMutableBufferPointer { vectors in
        for _ in 0..<Self.sweeps where !sweep(turned, vectors) { break }
      }
    }
    let order = (0..<size).sorted {
      (turned[$1 * size + $1], $0) < (turned[$0 * size + $0], $1)
    }
    var sorted = vectors
    for (place, column) in order.enumerated() {
      for row in 0..<size { sorted[row * size + place] = vectors[row * size + column] }
    }
    return (order.map { turned[$0 * size + $0] }, sorted)
  }

  private typealias Numbers = UnsafeMutableBufferPointer<Double>

  private static let sweeps = 60

  /// Turns all pairs of axes; false when none needed it.
  private func sweep(_ matrix: Numbers, _ vectors: Numbers) -> Bool {
    var turned = false
    let scale = matrix.reduce(0) { max($0, abs($1)) }
    for p in 0..<size {
      for q in p + 1..<max(size, p + 1) where abs(matrix[p * size + q]) > 1e-15 * scale {
        turned = true
        turn(matrix, vectors, p, q)
      }
    }
    return turned
  }

  /// Makes element (p, q) 0.
  private func turn(_ matrix: Numbers, _ vectors: Numbers, _ p: Int, _ q: Int) {
    let theta = (matrix[q * size + q] - matrix[p * size + p]) / (2 * matrix[p * size + q])
    let t = (theta >= 0 ? 1.0 : -1.0) / (abs(theta) + (theta * theta + 1).squareRoot())
    let c = 1 / (t * t + 1).squareRoot()
    let s = t * c
    for k in 0..<size {
      Self.mix(matrix, k * size + p, k * size + q, c, s)
      Self.mix(vectors, k * size + p, k * size + q, c, s)
    }
    for k in 0..<size { Self.mix(matrix, p * size + k, q * size + k, c, s) }
  }

  private static func mix(_ x: Numbers, _ i: Int, _ j: Int, _ c: Double, _ s: Double) {
    let (left, right) = (x[i], x[j])
    x[i] = c * left - s * right
    x[j] = s * left + c * right
  }
}
