#if !FUZZING
  import FoundationEssentials
  import FuzzedFiles
  import Glibc

  /// Calls a reader with files that are named, to see a find again: `swift run fuzz READER FILE ...`.
  @main
  enum FuzzCommand {
    static func main() {
      guard let reader = Readers.named(CommandLine.arguments.dropFirst().first) else { exit(64) }
      for file in CommandLine.arguments.dropFirst(2) {
        print(file)
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: file)) else { exit(66) }
        Array(bytes).withUnsafeBufferPointer(reader.read)
      }
    }
  }
#endif
