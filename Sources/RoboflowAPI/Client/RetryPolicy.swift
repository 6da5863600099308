/// How often and after which pauses a request is sent again.
package struct RetryPolicy: Sendable {
  /// Attempts altogether, the first included.
  package var attempts: Int
  /// Pause before the second attempt; each further one is twice as long.
  package var firstPause: Duration
  /// No pause of our own choice is longer.
  package var longestPause: Duration

  package init(
    attempts: Int = 6, firstPause: Duration = .milliseconds(500),
    longestPause: Duration = .seconds(30)
  ) {
    self.attempts = attempts
    self.firstPause = firstPause
    self.longestPause = longestPause
  }

  /// The pause after a failed attempt, shortened at random by up to a half, so that requests
  /// that failed together do not come back together.
  ///
  /// - Parameter attempt: Number of the failed attempt, from 1.
  /// - Parameter random: A number in 0..<1.
  /// - Parameter requested: What the service asked for; never undercut.
  func pause(afterAttempt attempt: Int, random: Double, requested: Duration?) -> Duration {
    let doubled = firstPause * (1 << min(attempt - 1, 20))
    let own = min(doubled, longestPause) * (1 - random / 2)
    return max(own, requested ?? .zero)
  }
}
