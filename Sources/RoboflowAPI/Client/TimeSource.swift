package import FoundationEssentials

/// The clock, the sleep and the dice, so that tests can hold them.
package struct TimeSource: Sendable {
  /// Time since some fixed moment; it never goes backwards.
  package var now: @Sendable () -> Duration
  /// The calendar, for a `Retry-After` that names a date.
  package var date: @Sendable () -> Date
  /// Waits; throws `CancellationError` when the task is cancelled.
  package var sleep: @Sendable (Duration) async throws -> Void
  /// A number in 0..<1.
  package var random: @Sendable () -> Double

  package init(
    now: @escaping @Sendable () -> Duration, date: @escaping @Sendable () -> Date,
    sleep: @escaping @Sendable (Duration) async throws -> Void,
    random: @escaping @Sendable () -> Double
  ) {
    self.now = now
    self.date = date
    self.sleep = sleep
    self.random = random
  }

  /// The machine's own.
  package static var system: TimeSource {
    let start = ContinuousClock.now
    return TimeSource(
      now: { ContinuousClock.now - start }, date: { Date() },
      sleep: { try await Task.sleep(for: $0) }, random: { Double.random(in: 0..<1) })
  }
}
