import CKernels
import Numerics

/// The edges of a layout with the times at which they act, as the kernel reads them.
///
/// The heaviest edges act once an epoch, the others less often by their weight. Each edge starts somewhere
/// in its period, which its two ends know by hashing both their numbers.
struct LayoutEdges {
  private let starts: [UInt32]
  private let heads: [UInt32]
  private let others: [UInt32]
  private let rates: [UInt16]
  private let phases: [UInt16]

  /// Sets the times of all edges.
  init(_ set: FuzzySet, stepsPerEpoch: UInt32) {
    starts = set.starts
    others = set.others
    let heads = (0..<set.rows).flatMap { row in set.edges(ofRow: row).map { _ in UInt32(row) } }
    self.heads = heads
    // The kernel reads 64 edges at a time.
    let spare = [UInt16](repeating: 0, count: 64)
    let scale = 0x1p16 / Double(stepsPerEpoch) / Double(max(set.weights.max() ?? 1, 1e-30))
    rates = set.weights.map { UInt16(max(1, (Double($0) * scale).rounded())) } + spare
    phases = zip(heads, set.others).map(Self.phase) + spare
  }

  /// The edges while `body` runs.
  func withGraph(_ body: (ck_layout_graph) -> Void) {
    starts.withUnsafeBufferPointer { starts in
      heads.withUnsafeBufferPointer { heads in
        others.withUnsafeBufferPointer { others in
          rates.withUnsafeBufferPointer { rates in
            phases.withUnsafeBufferPointer { phases in
              guard let start = starts.baseAddress, let head = heads.baseAddress,
                let other = others.baseAddress, let rate = rates.baseAddress,
                let phase = phases.baseAddress
              else { return }
              body(
                ck_layout_graph(
                  starts: start, heads: head, others: other, rates: rate, phases: phase,
                  vertices: UInt32(starts.count - 1)))
            }
          }
        }
      }
    }
  }

  private static func phase(_ first: UInt32, _ second: UInt32) -> UInt16 {
    UInt16(hash(min(first, second) &+ 0x9e37_79b9 &* hash(max(first, second))) >> 16)
  }
}
