import Dispatch
import Foundation
import Synchronization

/// A line on the terminal that names the current stage once a run takes longer than a second.
final class ProgressLine: Sendable {
  private struct State {
    var stage = ""
    var isVisible = false
    var isFinished = false
  }

  private let state = Mutex(State())
  private let timer: any DispatchSourceTimer

  /// Starts to watch; shows nothing at all unless a person looks on.
  init(isShown: Bool) {
    timer = DispatchSource.makeTimerSource(queue: .global())
    guard isShown else { return }
    timer.schedule(deadline: .now() + 1, repeating: 0.5)
    timer.setEventHandler { [weak self] in self?.draw() }
    timer.resume()
  }

  /// Names the stage that begins.
  func show(_ stage: String) { state.withLock { $0.stage = stage } }

  /// Wipes the line.
  func finish() {
    timer.cancel()
    state.withLock { state in
      state.isFinished = true
      if state.isVisible { Console.wipeLine() }
    }
  }

  private func draw() {
    state.withLock { state in
      guard !state.isFinished else { return }
      state.isVisible = true
      Console.showLine("\(state.stage) …")
    }
  }
}
