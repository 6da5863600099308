import CKernels
import Matrices
import Neighbors
import Parallel

/// Moves points so that those with an edge come near and the others stay apart
/// (McInnes, Healy, Melville 2018, algorithm 5 and appendix C).
///
/// Unlike umap-learn, which moves one pair after the other, each point sums the forces on it from a
/// snapshot of all points, four times an epoch, and both ends of an edge move by equal and opposite steps.
/// As all points move at once, the first steps, the longest, would overshoot: over the first tenth of the
/// epochs they grow from a tenth to their length. Random points come from a hash of seed, step, point and draw. So the result does not depend on how the
/// points are shared out among threads.
struct Layout {
  private static let stepsPerEpoch: UInt32 = 4
  /// Points of one chunk.
  private static let chunk = 256

  private let edges: LayoutEdges
  private let rows: Int
  private let dimensions: Int
  private let parameters: UMAPParameters
  private let curve: DistanceCurve
  /// Passes over all edges.
  let epochs: Int

  private var from: AlignedFloats
  private var to: AlignedFloats
  private var epoch = 0

  /// Starts with points at given places.
  init(_ set: FuzzySet, start: Matrix, parameters: UMAPParameters) {
    edges = LayoutEdges(set, stepsPerEpoch: Self.stepsPerEpoch)
    rows = start.rows
    dimensions = start.columns
    self.parameters = parameters
    curve = DistanceCurve(minDist: parameters.minDist, spread: parameters.spread)
    epochs = parameters.epochs(rows: start.rows)
    let stride = ck_stride(dimensions)
    from = AlignedFloats(count: rows * stride)
    to = AlignedFloats(count: rows * stride)
    for row in 0..<rows {
      for column in 0..<dimensions { from.start[row * stride + column] = start[row, column] }
    }
  }

  /// Where the points are.
  var coordinates: Matrix {
    var matrix = Matrix(rows: rows, columns: dimensions)
    for row in 0..<rows {
      for column in 0..<dimensions {
        matrix[row, column] = from.start[row * ck_stride(dimensions) + column]
      }
    }
    return matrix
  }

  /// Goes on for some epochs, or to the end where fewer are left.
  mutating func advance(epochs count: Int, execution: Execution) {
    for epoch in epoch..<min(epochs, epoch + count) {
      for step in 0..<Self.stepsPerEpoch {
        move(time: UInt32(epoch) * Self.stepsPerEpoch + step, epoch: epoch, execution: execution)
        swap(&from, &to)
      }
    }
    epoch = min(epochs, epoch + count)
  }

  private func move(time: UInt32, epoch: Int, execution: Execution) {
    let step = step(time: time, epoch: epoch)
    let kernels = execution.instructions.kernels
    edges.withGraph { graph in
      execution.threads.forEach(rows, by: Self.chunk) { _, points in
        let scratch = AlignedFloats(count: ck_layout_scratch(step))
        kernels.layout(
          graph, step, points.lowerBound, points.upperBound, from.start, to.start, scratch.start)
      }
    }
  }

  private func step(time: UInt32, epoch: Int) -> ck_layout_step {
    ck_layout_step(
      dimensions: dimensions, a: Float(curve.a), b: Float(curve.b),
      repulsion: Float(parameters.repulsionStrength),
      rate: Float(rate(epoch)),
      negatives: UInt32(parameters.negativeSampleRate), steps: Self.stepsPerEpoch, time: time,
      seed: UInt32(truncatingIfNeeded: parameters.seed ^ (parameters.seed >> 32)))
  }

  /// The length of the steps of an epoch.
  private func rate(_ epoch: Int) -> Double {
    let past = Double(epoch) / Double(epochs)
    return parameters.learningRate * (1 - past) * min(1, 0.1 + 9 * past)
  }
}
