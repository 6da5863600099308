import Scales
import Testing

/// Known values of d3-array's `ticks`, `tickStep` and d3-scale's `nice`.
@Suite struct TicksTests {
  private static let tenths = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
  private static let fifths = [0, 0.2, 0.4, 0.6, 0.8, 1]

  @Test(arguments: [
    (0.0, 1.0, 10, tenths), (0, 1, 9, tenths), (0, 1, 8, tenths), (0, 1, 7, fifths),
    (0, 1, 4, fifths), (0, 1, 3, [0, 0.5, 1]), (0, 1, 2, [0, 0.5, 1]), (0, 1, 1, [0, 1]),
    (0, 10, 5, [0, 2, 4, 6, 8, 10]), (0, 10, 3, [0, 5, 10]), (0, 10, 1, [0, 10]),
    (-10, 10, 5, [-10, -5, 0, 5, 10]), (-10, 10, 3, [-10, -5, 0, 5, 10]),
    (-10, 10, 2, [-10, 0, 10]), (-10, 10, 1, [0]),
    (1, 0, 3, [1, 0.5, 0]), (5, 5, 3, [5]), (0, 1, 0, []), (0, 1, -1, []),
    (2.2, 9.7, 4, [4, 6, 8]), (0, 0.000_2, 2, [0, 0.000_1, 0.000_2]),
    (1e12, 3e12, 2, [1e12, 2e12, 3e12]),
  ])
  func ticksAreRound(start: Double, end: Double, count: Int, expected: [Double]) {
    #expect(Ticks.values(from: start, to: end, count: count) == expected)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func anEndThatIsNotFiniteGivesNoTicks(end: Double) {
    #expect(Ticks.values(from: 0, to: end, count: 5) == [])
    #expect(Ticks.step(from: 0, to: end, count: 5) == 0)
    #expect(Ticks.nice(from: 0, to: end, count: 5).start == 0)
  }

  @Test(arguments: [
    (10, 0.1), (9, 0.1), (8, 0.1), (7, 0.2), (6, 0.2), (5, 0.2), (4, 0.2), (3, 0.5), (2, 0.5),
    (1, 1.0),
  ])
  func stepsAreOneTwoOrFive(count: Int, expected: Double) {
    #expect(Ticks.step(from: 0, to: 1, count: count) == expected)
  }

  @Test(arguments: [
    (0.0, 0.96, 10, 0.0, 1.0), (0, 96, 10, 0, 100), (1.1, 10.9, 10, 1, 11), (0, 0.49, 10, 0, 0.5),
    (-0.1, 51.1, 8, -10, 60), (12, 87, 5, 0, 100), (12, 87, 10, 10, 90), (12, 87, 100, 12, 87),
    (10.9, 1.1, 10, 11, 1), (3, 3, 10, 3, 3),
  ])
  func niceWidensToTicks(
    start: Double, end: Double, count: Int, niceStart: Double, niceEnd: Double
  ) {
    let nice = Ticks.nice(from: start, to: end, count: count)
    #expect(nice == (niceStart, niceEnd))
  }

  @Test(arguments: [1e-9, 1e-3, 0.7, 1, 13, 999, 1e6, 1e15])
  func ticksStayInsideTheirDomain(width: Double) {
    for start in [-width, -width / 3, 0, width / 7] {
      for count in 1...20 {
        let ticks = Ticks.values(from: start, to: start + width, count: count)
        #expect(ticks.allSatisfy { $0 >= start && $0 <= start + width })
        #expect(ticks == ticks.sorted())
        #expect(ticks.count <= 3 * count + 1)
      }
    }
  }
}
