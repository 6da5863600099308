import CLinux

/// What becomes of memory that a program no longer needs.
package enum FreedMemory {
  /// Keeps it for the program's next arrays instead of giving it back.
  ///
  /// A command makes and drops columns with a value for each image all the time; to get and clear their
  /// pages anew took a sixth of the processor time of a million images.
  package static func keep() { keep_freed_memory() }
}
