/// A reader of bytes that somebody else wrote, as a fuzzer calls it.
///
/// Whatever the bytes, it returns: a refusal is no fault, a crash is, and so is a result that another
/// reader of the same format contradicts.
package struct ForeignReader: Sendable {
  /// Name on the command line and of its folder in `Fuzzing/corpus`.
  package let name: String
  /// Reads an input to its end.
  package let read: @Sendable (UnsafeBufferPointer<UInt8>) -> Void

  /// Names a reader; what it throws is a refusal.
  package init(
    _ name: String, _ read: @escaping @Sendable (UnsafeBufferPointer<UInt8>) throws -> Void
  ) {
    self.name = name
    self.read = { bytes in try? read(bytes) }
  }
}
