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

  @Test(arguments: [(0.0, 0.7), (3, -11), (5, 5), (.nan, 1), (0, .infinity)])
  func manyValuesHaveThePlacesOfEach(start: Double, end: Double) {
    let scale = LinearScale(domain: (start, end), range: (13, 787))
    let values = [0.1, 1.0 / 3, -4, 1e9, .infinity, .nan]
    #expect(scale(values).map(\.bitPattern) == values.map { scale($0).bitPattern })
  }

  @Test func anUnknownValueStaysUnknown() {
    #expect(LinearScale(domain: (0, 1), range: (0, 100))(.nan).isNaN)
    #expect(LinearScale(domain: (0, 0), range: (0, 100))(.nan).isNaN)
  }

  @Test func ticksAreRoundValuesInside() {
    #expect(
      LinearScale(domain: (0, 1), range: (0, 1)).ticks(count: 5) == [0, 0.2, 0.4, 0.6, 0.8, 1])
  }
}
