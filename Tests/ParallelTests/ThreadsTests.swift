import Dispatch
import Parallel
import Testing

@Suite struct ThreadsTests {
  @Test(arguments: [1, 2, 3, 7, 64])
  func resultsStandInTheOrderOfChunks(threads: Int) {
    for count in [0, 1, 2, 5, 1_000] {
      #expect(Threads(threads).map(count) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }
  }

  @Test(arguments: [1, 2, 7])
  func rangesMakeUpTheWhole(threads: Int) {
    for (count, size) in [(0, 4), (1, 4), (4, 4), (5, 4), (1_001, 10)] {
      let ranges = Threads(threads).map(count, by: size) { $0 }
      #expect(ranges.flatMap { Array($0) } == Array(0..<count))
      #expect(ranges.allSatisfy { (1...size).contains($0.count) })
    }
  }

  @Test func resultsThatHoldMemoryAreKept() {
    let texts = Threads(4).map(500) { "result \($0)" }
    #expect(texts == (0..<500).map { "result \($0)" })
  }

  @Test func lessThanOneThreadIsOne() {
    #expect(Threads(0) == .one)
    #expect(Threads(-3).count == 1)
    #expect(Threads().count >= 1)
  }

  @Test(arguments: [1, 2]) func bothResultsStandAtTheirPlace(threads: Int) {
    let (word, number) = Threads(threads).both({ "one" }, { 2 })
    #expect(word == "one" && number == 2)
  }

  @Test func workInsideOfOtherWorkIsSharedOnceThatIsDone() {
    // Two chunks that wait for each other, beside something that is soon done.
    let arrivals = [DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)]
    let meetings = Threads(2).both({ [DispatchTimeoutResult]() }) {
      Threads(2).map(2) { chunk in
        arrivals[chunk].signal()
        return arrivals[1 - chunk].wait(timeout: .now() + 60)
      }
    }.1
    #expect(meetings == [.success, .success])
  }

  @Test(arguments: [1, 2, 7], [0, 1, 20])
  func resultsBesideOtherWorkStandInTheirOrder(threads: Int, count: Int) {
    let (squares, word) = Threads(threads).map(count, beside: { "other" }) { $0 * $0 }
    #expect(squares == (0..<count).map { $0 * $0 })
    #expect(word == "other")
  }
}
