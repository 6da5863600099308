import Disk
import Glibc

/// What the process needs before anything else.
package enum ProcessStart {
  /// Makes the process ready: a reader that went away early (`| head`) is no fault.
  package static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    holdClosedStreams()
    FreedMemory.keep()
    LostBytes.endProcess(
      saying: "vector-report: an input file was cut off while it was read",
      code: ExitStatus.ioError.rawValue)
  }

  /// Keeps the numbers of closed standard streams from going to files that are opened later; writing
  /// to them fails as before.
  private static func holdClosedStreams() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(number, F_GETFD) == -1 { _ = open("/dev/null", O_RDONLY) }
  }
}
