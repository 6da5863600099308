/// The best approximations to eigenvectors within a block X of columns: combinations of X that diagonalise
/// X^T M X and are orthonormal.
struct RayleighRitz {
  /// Approximate eigenvalues, greatest first.
  let values: [Double]
  /// What X must be multiplied by, columns in the order of the values.
  let vectors: [Double]

  /// From X^T X and X^T M X.
  init(gram: SymmetricMatrix, image: SymmetricMatrix) {
    let size = gram.size
    let basis = Self.orthonormalizer(gram)
    let projected = Self.symmetric(
      Self.product(
        Self.transpose(basis, size), Self.product(image.values, basis, size), size), size)
    let (values, turns) = SymmetricMatrix(size: size, values: projected).eigenvectors()
    self.values = values
    vectors = Self.product(basis, turns, size)
  }

  /// B with B^T G B = 1, from the eigenvectors of G scaled to a diagonal of ones.
  private static func orthonormalizer(_ gram: SymmetricMatrix) -> [Double] {
    let size = gram.size
    let scales = (0..<size).map { 1 / max(gram.values[$0 * size + $0], 1e-300).squareRoot() }
    var scaled = gram
    for i in 0..<size { for j in 0..<size { scaled.values[i * size + j] *= scales[i] * scales[j] } }
    let (values, vectors) = scaled.eigenvectors()
    var basis = vectors
    for i in 0..<size {
      for j in 0..<size { basis[i * size + j] *= scales[i] / max(values[j], 1e-12).squareRoot() }
    }
    return basis
  }

  private static func product(_ a: [Double], _ b: [Double], _ size: Int) -> [Double] {
    var c = [Double](repeating: 0, count: size * size)
    for i in 0..<size {
      for k in 0..<size {
        for j in 0..<size { c[i * size + j] += a[i * size + k] * b[k * size + j] }
      }
    }
    return c
  }

  private static func transpose(_ a: [Double], _ size: Int) -> [Double] {
    (0..<size * size).map { a[$0 % size * size + $0 / size] }
  }

  private static func symmetric(_ a: [Double], _ size: Int) -> [Double] {
    zip(a, transpose(a, size)).map { ($0 + $1) / 2 }
  }
}
