import Scales
import Testing

/// Sentences of d3-scale's tests for linear scales.
@Suite struct LinearScaleTests {
  @Test(arguments: [
    (0.0, 1.0, 0.5, 50.0), (0, 1, 0, 0), (0, 1, 1, 100), (0, 1, 2, 200), (0, 1, -1, -100),
    (1, 2, 0.5, -50), (1, 2, 1.5, 50), (2, 1, 1.5, 50), (2, 1, 2, 0), (-1, 1, 0, 50),
  ])
  func mapsItsDomainToItsRange(start: Double, end: Double, value: Double, expected: Double) {
    #expect(LinearScale(domain: (start, end), range: (0, 100))(value) == expected)
  }

  @Test(arguments: [
    (0.0, 0.0), (5, 5), (.nan, 1), (0, .nan), (.infinity, 1), (0, .infinity),
    (-.infinity, .infinity),
  ])
  func aDomainWithoutExtentMapsToTheMiddle(start: Double, end: Double) {
    let scale = LinearScale(domain: (start, end), range: (10, 30))
    #expect(scale(5) == 20)
    #expect(scale(-1e9) == 20)
  }

  @Test func anUnknownValueStaysUnknown() {
    #expect(LinearScale(domain: (0, 1), range: (0, 100))(.nan).isNaN)
    #expect(LinearScale(domain: (0, 0), range: (0, 100))(.nan).isNaN)
  }

  @Test func aClampedScaleStaysInItsRange() {
    let scale = LinearScale(domain: (0, 1), range: (10, 20), isClamped: true)
    #expect(scale(-3) == 10)
    #expect(scale(3) == 20)
  }

  @Test(arguments: [(0.0, 1.0), (1, 0), (-20, 40), (1e-6, 2e-6)])
  func invertUndoesTheScale(start: Double, end: Double) {
    let scale = LinearScale(domain: (start, end), range: (600, 20))
    for share in stride(from: -0.5, through: 1.5, by: 0.05) {
      let value = start + share * (end - start)
      #expect(abs(scale.invert(scale(value)) - value) <= 1e-9 * abs(end - start))
    }
  }

  @Test func invertOfARangeWithoutExtentIsTheMiddleOfTheDomain() {
    #expect(LinearScale(domain: (0, 10), range: (3, 3)).invert(3) == 5)
  }

  @Test func niceEndsAtTicks() {
    let scale = LinearScale(domain: (0.13, 0.91), range: (0, 1)).nice(count: 5)
    #expect(scale.domain == (0, 1))
    #expect(scale.ticks(count: 5) == [0, 0.2, 0.4, 0.6, 0.8, 1])
  }
}
