import CKernels
import Matrices
import Neighbors
import Parallel

/// The eigenvectors of the greatest eigenvalues, by subspace iteration with a Chebyshev filter
/// (Zhou, Saad, Tiago, Chelikowsky 2006, algorithm 4.1).
///
/// A block of columns is multiplied by a polynomial of the matrix that is small on the unwanted
/// eigenvalues, then replaced by the best approximations within it, until the wanted ones stand.
struct SubspaceIteration {
  private static let highestDegree = 10
  /// Of the first eigenvector against those at the cut: more would drown them in roundings.
  private static let amplification = 1e4
  private static let sweeps = 40
  /// Of the angle to the true subspace.
  private static let tolerance = 1e-3

  private let adjacency: NormalizedAdjacency
  private let wanted: Int
  private let execution: Execution
  private var block: ColumnBlock
  /// Eigenvalues up to here are damped.
  private var cut = 0.0

  /// Columns of the block for so many eigenvectors: some more, since the gap behind them sets the pace.
  static func width(for wanted: Int) -> Int { (wanted + 4 + 15) / 16 * 16 }

  /// Starts with the first eigenvector and random columns.
  init(_ adjacency: NormalizedAdjacency, wanted: Int, execution: Execution) {
    self.adjacency = adjacency
    self.wanted = wanted
    self.execution = execution
    block = ColumnBlock(
      rows: adjacency.rows, columns: Self.width(for: wanted), execution: execution)
    for row in 0..<adjacency.rows {
      for column in 0..<block.columns {
        block[row, column] =
          column == 0
          ? adjacency.roots[row] : symmetricRandom(seed: 0, row: row, column: column)
      }
    }
  }

  /// Sweeps until the wanted eigenvectors stand, 40 times at most.
  mutating func run() {
    for _ in 0..<Self.sweeps {
      block = filtered()
      let image = block.multiplied(by: adjacency)
      let ritz = RayleighRitz(gram: block.gram(with: block), image: block.gram(with: image))
      block = block.turned(by: ritz.vectors)
      let residual = block.residual(
        to: image.turned(by: ritz.vectors), values: ritz.values, first: wanted)
      cut = min(max(ritz.values[block.columns - 1], -0.5), 0.999)
      let gap = max(ritz.values[wanted - 1] - ritz.values[wanted], 1e-7)
      if residual < Self.tolerance * gap { return }
    }
  }

  /// Some of the eigenvectors, as columns.
  func vectors(_ columns: ClosedRange<Int>) -> Matrix {
    var matrix = Matrix(rows: adjacency.rows, columns: columns.count)
    for row in 0..<adjacency.rows {
      for column in columns { matrix[row, column - columns.lowerBound] = block[row, column] }
    }
    return matrix
  }

  /// The block times a Chebyshev polynomial that is 1 at 1 and small from -1 to the cut.
  private func filtered() -> ColumnBlock {
    let (half, centre) = ((cut + 1) / 2, (cut - 1) / 2)
    let first = half / (1 - centre)
    var sigma = first
    var (before, now) = (
      block,
      block.stepped(
        adjacency, previous: block, scale: sigma / half, shift: centre, damping: 0)
    )
    for _ in 1..<degree(reach: 1 / first) {
      let next = 1 / (2 / first - sigma)
      let after = now.stepped(
        adjacency, previous: before, scale: 2 * next / half, shift: centre, damping: sigma * next)
      (before, now, sigma) = (now, after, next)
    }
    return now
  }

  /// The degree m at which the polynomial T_m(reach) = cosh(m arcosh(reach)) meets the amplification.
  private func degree(reach: Double) -> Int {
    var degree = 1
    var (before, now) = (1.0, reach)
    while degree < Self.highestDegree, now < Self.amplification {
      (before, now) = (now, 2 * reach * now - before)
      degree += 1
    }
    return max(2, degree)
  }
}
