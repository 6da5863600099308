import Dispatch
import Synchronization

/// Work that a thread does together with the threads that are free.
///
/// Threads are asked to help, and do as soon as they have nothing else to do; nobody waits for one that has
/// not begun. Work inside of other work is therefore shared as soon as the rest of that is done, which
/// `concurrentPerform` does not do: inside of a loop of its own it has one thread.
final class SharedWork: Sendable {
  private let state: Mutex<State>
  private let left = DispatchSemaphore(value: 0)

  private struct State {
    /// What each of the threads does; `nil` once there is nothing more to do.
    var work: (@Sendable () -> Void)?
    var helpers = 0
  }

  private init(_ work: @escaping @Sendable () -> Void) { state = Mutex(State(work: work)) }

  /// Calls `work` on this thread and on as many others as are free, but at most `helpers`; returns when
  /// it has returned on all of them.
  static func run(helpers: Int, _ work: @Sendable () -> Void) {
    withoutActuallyEscaping(work) { work in
      let shared = SharedWork(work)
      for _ in 0..<helpers { DispatchQueue.global().async { shared.help() } }
      work()
      shared.finish()
    }
  }

  private func help() {
    if takePart() { left.signal() }
  }

  private func takePart() -> Bool {
    let work = state.withLock { state in
      if state.work != nil { state.helpers += 1 }
      return state.work
    }
    work?()
    return work != nil
  }

  private func finish() {
    let helpers = state.withLock { state in
      state.work = nil
      return state.helpers
    }
    for _ in 0..<helpers { left.wait() }
  }
}
