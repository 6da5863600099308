import Parallel
import Synchronization
import Testing

struct InPlaceTests {
  @Test(arguments: [1, 2, 3, 7], [0, 1, 5, 6, 1000])
  func everyElementIsInOneChunkWhoseBordersDoNotDependOnThreads(threads: Int, count: Int) {
    let chunks = Mutex<[Int: Range<Int>]>([:])
    Threads(threads).forEach(count, by: 3) { number, range in
      let before = chunks.withLock { $0.updateValue(range, forKey: number) }
      #expect(before == nil)
    }
    let borders = chunks.withLock { chunks in chunks.sorted { $0.key < $1.key }.map(\.value) }
    let expected = stride(from: 0, to: count, by: 3).map { $0..<min($0 + 3, count) }
    #expect(borders == expected)
  }

  @Test(arguments: [1, 3])
  func progressRisesToOne(threads: Int) {
    var shares: [Double] = []
    Threads(threads).forEach(1000, by: 1, progress: { shares.append($0) }) { _, _ in }
    #expect(shares.first == 0 && shares.last == 1 && shares.count > 3)
    #expect(shares == shares.sorted())
  }

  @Test func whatProgressThrowsEndsTheWork() {
    struct Stop: Error {}
    let done = Atomic(0)
    #expect(throws: Stop.self) {
      try Threads(2).forEach(
        1000, by: 1, progress: { if $0 >= 0.5 { throw Stop() } },
        { _, _ in done.wrappingAdd(1, ordering: .relaxed) })
    }
    let count = done.load(ordering: .relaxed)
    #expect(count >= 500 && count < 1000)
  }
}
