import CLinux

/// What becomes of a program whose input loses bytes while it is read.
package enum LostBytes {
  /// Ends the process with a sentence and an exit code instead of a signal.
  ///
  /// A file that is mapped into memory and then cut off, as by a download over it, cannot be noticed
  /// in any other way; nothing has been written when that happens.
  package static func endProcess(saying sentence: String, code: Int32) {
    end_on_lost_bytes(sentence + "\n", code)
  }
}
