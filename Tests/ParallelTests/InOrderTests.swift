import Dispatch
import Parallel
import Synchronization
import Testing

@Suite struct InOrderTests {
  @Test(arguments: [1, 2, 3, 7], [0, 1, 2, 5, 1_000])
  func resultsAreTakenInTheirOrder(threads: Int, count: Int) {
    var taken: [Int] = []
    Threads(threads).forEachInOrder(count, { $0 * $0 }) { place, square in
      #expect(place == taken.count)
      taken.append(square)
      return true
    }
    #expect(taken == (0..<count).map { $0 * $0 })
  }

  @Test(arguments: [1, 2, 7], [0, 1, 40, 99])
  func nothingIsTakenOnceItIsEnough(threads: Int, last: Int) {
    var taken: [Int] = []
    Threads(threads).forEachInOrder(100, { $0 }) { _, number in
      taken.append(number)
      return number < last
    }
    #expect(taken == Array(0...last))
  }

  @Test func fewResultsAreHeldAtOnce() {
    let begun = Atomic(0)
    var (taken, most) = (0, 0)
    Threads(3).forEachInOrder(
      500, { _ in begun.wrappingAdd(1, ordering: .relaxed).newValue },
      take: { _, _ in
        most = max(most, begun.load(ordering: .relaxed) - taken)
        taken += 1
        return true
      })
    #expect(most <= 6)
  }

  @Test func othersAreMadeWhileOneIsTaken() {
    let made = DispatchSemaphore(value: 0)
    var outcome = DispatchTimeoutResult.timedOut
    Threads(2).forEachInOrder(
      3,
      { place in
        if place > 0 { made.signal() }
        return place
      },
      take: { place, _ in
        if place == 0 { outcome = made.wait(timeout: .now() + 60) }
        return true
      })
    #expect(outcome == .success)
  }
}
