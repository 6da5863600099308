/// The smallest of the values seen so far, a fixed number of them, in a binary heap with the greatest
/// on top.
struct SmallestValues {
  private var heap: [Double]

  /// Keeps so many values, at least 1; those not seen yet count as infinite.
  init(_ count: Int) { heap = Array(repeating: .infinity, count: count) }

  /// The greatest of the values kept.
  @inline(__always) var greatest: Double { heap[0] }

  /// Takes a value that was seen `times` times.
  mutating func insert(_ value: Double, times: Int) {
    var left = times
    while left > 0, value < heap[0] {
      replaceGreatest(by: value)
      left -= 1
    }
  }

  private mutating func replaceGreatest(by value: Double) {
    heap.withUnsafeMutableBufferPointer { heap in
      var hole = 0
      while true {
        var child = 2 * hole + 1
        guard child < heap.count else { break }
        if child + 1 < heap.count, heap[child + 1] > heap[child] { child += 1 }
        guard heap[child] > value else { break }
        heap[hole] = heap[child]
        hole = child
      }
      heap[hole] = value
    }
  }
}
