import Glibc

/// Tells what each step of a benchmark cost: seconds of all processors and of wall time since it told
/// last, and the most memory that the process has held so far.
package struct StageClock {
  private var last = Self.now()

  /// Starts.
  package init() {}

  /// Prints a step's name with its figures, and starts anew.
  package mutating func tell(_ step: String) {
    let now = Self.now()
    print(
      "\(step) \(now.processor - last.processor) s, wall \(now.wall - last.wall) s, "
        + "peak \(Self.peakMegabytes()) MB")
    last = Self.now()
  }

  private static func now() -> (processor: Double, wall: Double) {
    (seconds(CLOCK_PROCESS_CPUTIME_ID), seconds(CLOCK_MONOTONIC))
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func peakMegabytes() -> Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss / 1024
  }
}
