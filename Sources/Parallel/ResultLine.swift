import Dispatch
import Synchronization

/// Results that are made in any order and taken in theirs.
///
/// Whoever brings the result that is to be taken next takes it, and those behind it that are there: threads
/// that bring others go on making. So a thread waits only for room.
final class ResultLine<Result: Sendable>: Sendable {
  private let state: Mutex<State>
  /// A signal for each result that may be begun.
  private let room = DispatchSemaphore(value: 0)

  private struct State {
    /// Place behind the last result.
    var end: Int
    /// The next place to begin.
    var begun = 0
    /// The next place to take.
    var taken = 0
    var isTaking = false
    var waiting: [Int: Result] = [:]
  }

  /// A line of so many results, of which at most `room` are begun and not yet taken.
  init(_ count: Int, room: Int) {
    state = Mutex(State(end: count))
    for _ in 0..<room { self.room.signal() }
  }

  /// The next place to make a result for, once there is room for it; `nil` where there is none.
  func begin() -> Int? {
    room.wait()
    let place = state.withLock { state -> Int? in
      guard state.begun < state.end else { return nil }
      state.begun += 1
      return state.begun - 1
    }
    // Whoever else waits is to end as well.
    if place == nil { room.signal() }
    return place
  }

  /// Brings a result, and has taken what can be.
  func put(_ result: Result, at place: Int, _ take: (Int, Result) -> Bool) {
    state.withLock { $0.waiting[place] = result }
    while let (place, result) = next() {
      let goesOn = take(place, result)
      state.withLock { state in
        state.isTaking = false
        state.taken += 1
        if !goesOn { (state.end, state.waiting) = (0, [:]) }
      }
      room.signal()
    }
  }

  /// The next result, unless it is not there yet or another thread is taking.
  private func next() -> (place: Int, result: Result)? {
    state.withLock { state in
      guard !state.isTaking, state.taken < state.end,
        let result = state.waiting.removeValue(forKey: state.taken)
      else { return nil }
      state.isTaking = true
      return (state.taken, result)
    }
  }
}
