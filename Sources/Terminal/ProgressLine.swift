import Synchronization

/// A line on the terminal that names the current stage once a run takes longer than a second.
package final class ProgressLine: Sendable {
  private struct State {
    var stage = ""
    var isVisible = false
    var isFinished = false
  }

  private let state = Mutex(State())
  private let watch = Mutex<Task<Void, Never>?>(nil)

  /// Starts to watch; shows nothing at all unless a person looks on.
  package init(isShown: Bool) {
    guard isShown else { return }
    watch.withLock { $0 = Task { [weak self] in await self?.drawRepeatedly() } }
  }

  /// Names the stage that begins.
  package func show(_ stage: String) { state.withLock { $0.stage = stage } }

  /// Wipes the line.
  package func finish() {
    watch.withLock { $0?.cancel() }
    state.withLock { state in
      state.isFinished = true
      if state.isVisible { Console.wipeLine() }
    }
  }

  private func drawRepeatedly() async {
    try? await Task.sleep(for: .seconds(1))
    while !Task.isCancelled {
      draw()
      try? await Task.sleep(for: .milliseconds(500))
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
