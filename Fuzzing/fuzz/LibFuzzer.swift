#if FUZZING
  import FuzzedFiles
  import Glibc

  // What libFuzzer, which brings the program's `main` in a build of Scripts/fuzz, calls by name
  // (llvm.org/docs/LibFuzzer.html): `fuzz READER [OPTION ...] [FOLDER ...]`.

  /// The reader of this process, which C functions cannot be given otherwise.
  nonisolated(unsafe) private var chosen: ForeignReader?

  /// Takes the reader's name from the arguments before libFuzzer looks at them.
  @_cdecl("LLVMFuzzerInitialize")
  func initialize(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
  ) -> CInt {
    let name = count.pointee > 1 ? arguments.pointee[1].map { String(cString: $0) } : nil
    guard let reader = Readers.named(name) else { exit(name == "--list" ? 0 : 64) }
    chosen = reader
    arguments.pointee[1] = arguments.pointee[0]
    arguments.pointee += 1
    count.pointee -= 1
    return 0
  }

  /// Reads one input.
  @_cdecl("LLVMFuzzerTestOneInput")
  func read(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosen?.read(UnsafeBufferPointer(start: bytes, count: count))
    return 0
  }
#endif
