import Dispatch
import Glibc
import Synchronization

/// Ends the process by the signal that asked for it, after a last word.
package enum Interruption {
  /// Says the last word once on SIGINT, SIGTERM and SIGHUP, then lets the signal do what it does by default,
  /// so that a shell sees how the process ended.
  package static func handle(_ lastWord: @escaping @Sendable () -> Void) {
    let isFirst = Mutex(true)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        let speaks = isFirst.withLock { isFirst in
          defer { isFirst = false }
          return isFirst
        }
        if speaks { lastWord() }
        signal(number, SIG_DFL)
        kill(getpid(), number)
        // A source that is referred to by its own handler lives as long as the process.
        withExtendedLifetime(source) {}
      }
      source.resume()
    }
  }
}
