import Glibc

/// A big file as memory that the system reads from disk as it is needed.
package final class MappedFile: Sendable {
  /// The file's bytes, valid as long as this object.
  ///
  /// Nothing writes to them, so that threads may share them.
  package nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// Maps a file that is open for reading; `nil` where that cannot be done.
  package init?(descriptor: Int32, count: Int) {
    guard count > 0, let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      start != MAP_FAILED
    else { return nil }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }

  /// Lets the system take back the memory of what was read; a later look reads from disk again.
  package func release(_ range: Range<Int>) {
    let page = Int(getpagesize())
    let start = range.lowerBound / page * page
    let end = range.upperBound / page * page
    guard start < end, let base = bytes.baseAddress else { return }
    madvise(UnsafeMutableRawPointer(mutating: base + start), end - start, MADV_DONTNEED)
  }
}
