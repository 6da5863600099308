import CKernels
import Numerics

/// The edges of a layout with the times at which they act, as the kernel reads them.
///
/// The heaviest edges act once an epoch, the others less often by their weight. Each edge starts somewhere
/// in its period, which its two ends know by hashing both their numbers.
struct LayoutEdges {
  private let starts: [UInt32]
  private let others: [UInt32]
  private let rates: [UInt32]
  private let phases: [UInt32]

  /// Sets the times of all edges.
  init(_ set: FuzzySet, stepsPerEpoch: UInt32) {
    starts = set.starts
    // The kernel reads 16 edges at a time.
    let spare = [UInt32](repeating: 0, count: 16)
    others = set.others + spare
    let scale = 4_294_967_295 / Double(stepsPerEpoch) / Double(max(set.weights.max() ?? 1, 1e-30))
    rates = set.weights.map { UInt32(Double($0) * scale) } + spare
    var phases: [UInt32] = []
    phases.reserveCapacity(set.others.count + spare.count)
    for row in 0..<set.rows {
      for edge in set.edges(ofRow: row) {
        phases.append(Self.phase(UInt32(row), set.others[edge]))
      }
    }
    self.phases = phases + spare
  }

  /// The edges while `body` runs.
  func withGraph(_ body: (ck_layout_graph) -> Void) {
    starts.withUnsafeBufferPointer { starts in
      others.withUnsafeBufferPointer { others in
        rates.withUnsafeBufferPointer { rates in
          phases.withUnsafeBufferPointer { phases in
            guard let start = starts.baseAddress, let other = others.baseAddress,
              let rate = rates.baseAddress, let phase = phases.baseAddress
            else { return }
            body(
              ck_layout_graph(
                starts: start, others: other, rates: rate, phases: phase,
                vertices: UInt32(starts.count - 1)))
          }
        }
      }
    }
  }

  private static func phase(_ first: UInt32, _ second: UInt32) -> UInt32 {
    hash(min(first, second) &+ 0x9e37_79b9 &* hash(max(first, second)))
  }
}
