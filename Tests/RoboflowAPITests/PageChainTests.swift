import TestSupport
import Testing

@testable import RoboflowAPI

@Suite struct PageChainTests {
  /// Whatever the order of arrival, the sizes of pages and the honesty of totals: the chain ends
  /// with every row once, and never asks for more at a time than allowed.
  @Test(arguments: 0..<200)
  func everyRowOnce(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let rows = Int.random(in: 0...60, using: &random)
    let limit = Int.random(in: 1...12, using: &random)
    let announced = [rows, rows * 2 + 5, rows / 2, nil].randomElement(using: &random) ?? nil
    let width = Int.random(in: 1...5, using: &random)
    var chain = PageChain()
    var inFlight: Set<Int> = []
    var covered = 0
    while !chain.isComplete {
      inFlight.formUnion(chain.wanted(inFlight: inFlight, width: width))
      #expect((1...width).contains(inFlight.count))
      guard let offset = inFlight.sorted().randomElement(using: &random) else { return }
      inFlight.remove(offset)
      let size = min(limit, max(0, rows - offset))
      chain.add(PageChain.Page(rows: size, limit: limit, total: announced), at: offset)
    }
    for offset in chain.offsets {
      #expect(offset == covered)
      covered += min(limit, rows - covered)
    }
    #expect(covered == rows)
  }

  @Test func pagesAreNotAskedTwice() {
    var chain = PageChain()
    #expect(chain.wanted(inFlight: [], width: 4) == [0])
    #expect(chain.wanted(inFlight: [0], width: 4) == [])
    chain.add(PageChain.Page(rows: 10, limit: 10, total: 45), at: 0)
    #expect(chain.wanted(inFlight: [], width: 4) == [10, 20, 30, 40])
    chain.add(PageChain.Page(rows: 10, limit: 10, total: 45), at: 20)
    #expect(chain.wanted(inFlight: [10], width: 4) == [30, 40])
    #expect(chain.rows == 20)
  }
}
