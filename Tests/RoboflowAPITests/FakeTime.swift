import Foundation
import RoboflowAPI
import Synchronization

/// Time that passes only by sleeping, and dice that always show zero.
final class FakeTime: Sendable {
  private struct State {
    var now = Duration.zero
    var pauses: [Duration] = []
  }

  private let state = Mutex(State())

  /// All sleeps so far, in order.
  var pauses: [Duration] { state.withLock { $0.pauses } }

  /// 11 June 2026, 08:00 UTC, and the time slept since.
  static let start = Date(timeIntervalSince1970: 1_781_164_800)

  var source: TimeSource {
    TimeSource(
      now: { self.state.withLock { $0.now } },
      date: {
        Self.start.addingTimeInterval(Double(self.state.withLock { $0.now.components.seconds }))
      },
      sleep: { pause in
        try Task.checkCancellation()
        self.state.withLock { state in
          state.now += pause
          state.pauses.append(pause)
        }
      },
      random: { 0 })
  }
}
