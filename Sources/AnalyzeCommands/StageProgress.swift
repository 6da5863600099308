import Synchronization
import Terminal

/// A line on the terminal with the stage of a long computation, its share and the time left.
final class StageProgress: Sendable {
  private struct State {
    var stage = ""
    var start = ContinuousClock.now
    var shown = ContinuousClock.now
    var isVisible = false
    var isFinished = false
  }

  private let isShown: Bool
  private let state = Mutex(State())
  private static let pause = Duration.milliseconds(200)

  /// Shows nothing at all unless a person looks on.
  init(isShown: Bool) { self.isShown = isShown }

  /// Tells the stage and the share of it, 0...1, that is done.
  func show(_ stage: String, _ share: Double) {
    guard isShown else { return }
    state.withLock { state in
      guard !state.isFinished else { return }
      let now = ContinuousClock.now
      if stage != state.stage { (state.stage, state.start) = (stage, now) }
      guard now - state.shown >= Self.pause else { return }
      (state.shown, state.isVisible) = (now, true)
      Console.showLine(Self.line(stage, share, after: now - state.start))
    }
  }

  /// Wipes the line.
  func finish() { state.withLock { Self.finish(&$0) } }

  /// The last word of an interrupted run, unless it is done already.
  func interrupt() {
    state.withLock { state in
      guard isShown, !state.isFinished else { return }
      Self.finish(&state)
      Console.error("interrupted; nothing was written")
    }
  }

  private static func finish(_ state: inout State) {
    if state.isVisible { Console.wipeLine() }
    (state.isVisible, state.isFinished) = (false, true)
  }

  /// `laying out the map 40%, about 12 s left`; no time before there is something to judge it by.
  static func line(_ stage: String, _ share: Double, after time: Duration) -> String {
    guard share > 0 else { return "\(stage) …" }
    let text = "\(stage) \(Int((min(share, 1) * 100).rounded(.down)))%"
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    guard share < 1, share >= 0.02, seconds >= 1 else { return text }
    let left = Int((seconds * (1 - share) / share).rounded(.up))
    return "\(text), about \(left < 120 ? "\(left) s" : "\((left + 59) / 60) min") left"
  }
}
