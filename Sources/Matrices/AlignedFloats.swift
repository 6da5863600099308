/// Working memory for kernels: floats that start on a cache line, zero at first.
///
/// Several threads may write to it at once, each to places of its own.
package final class AlignedFloats: @unchecked Sendable {
  /// Number of floats.
  package let count: Int

  /// The first float.
  package let start: UnsafeMutablePointer<Float>

  /// Takes memory for `count` floats.
  package init(count: Int) {
    self.count = count
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: max(count, 1) * MemoryLayout<Float>.stride, alignment: 64)
    start = bytes.bindMemory(to: Float.self, capacity: max(count, 1))
    start.initialize(repeating: 0, count: max(count, 1))
  }

  deinit { start.deallocate() }
}
