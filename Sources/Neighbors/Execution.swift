public import FoundationEssentials
package import Parallel

/// On how many threads, and with which instructions, work is done; no result depends on either.
public struct Execution: Sendable {
  /// At most so many threads work at once.
  package let threads: Threads

  /// Vector instructions of the kernels.
  package let instructions: InstructionSet

  /// All processors and the best instructions, unless told otherwise; less than one thread means one.
  public init(
    threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    instructions: InstructionSet = .best
  ) {
    self.threads = Threads(threads)
    self.instructions = instructions
  }

  /// The same on the calling thread alone.
  package var onOneThread: Execution { Execution(threads: 1, instructions: instructions) }
}
