import FoundationEssentials
import Synchronization

/// A number of threads, and loops whose results do not depend on it.
///
/// Work is cut into chunks by its size alone; a thread takes the next chunk that nobody has taken, and
/// results stand in the order of chunks. A body that depends on nothing but its chunk therefore gives
/// the same result with any number of threads.
package struct Threads: Sendable, Equatable {
  /// At most so many threads work at once; at least 1.
  package let count: Int

  /// As many threads as told, or as there are processors; less than 1 means 1.
  package init(_ count: Int = ProcessInfo.processInfo.activeProcessorCount) {
    self.count = max(1, count)
  }

  /// The calling thread alone.
  package static let one = Threads(1)

  /// The results of `body` for 0..<`chunks`, in that order.
  package func map<Result: Sendable>(
    _ chunks: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 1, chunks > 1 else { return (0..<chunks).map(body) }
    return [Result](unsafeUninitializedCapacity: chunks) { buffer, initialized in
      // Safe: each chunk is taken once, and writes its own element only.
      nonisolated(unsafe) let results = buffer
      let taken = Atomic(0)
      SharedWork.run(helpers: min(count, chunks) - 1) {
        while true {
          let chunk = taken.wrappingAdd(1, ordering: .relaxed).oldValue
          guard chunk < chunks else { return }
          results.initializeElement(at: chunk, to: body(chunk))
        }
      }
      initialized = chunks
    }
  }

  /// The results of `body` for ranges of at most `size` that make up 0..<`count`, in that order.
  package func map<Result: Sendable>(
    _ count: Int, by size: Int, _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    map((count + size - 1) / size) { chunk in
      body(chunk * size..<min(count, (chunk + 1) * size))
    }
  }
}
