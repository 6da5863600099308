import Scales
import Testing

@Suite struct ValueScaleTests {
  private let steps = SteppedScale(domain: (0, 1), steps: ["low", "middle", "high"], unknown: "?")

  @Test(arguments: [
    (0.0, "low"), (0.33, "low"), (0.34, "middle"), (0.67, "high"), (1, "high"), (-2, "low"),
    (7, "high"), (.nan, "?"), (.infinity, "high"),
  ])
  func aStepHoldsItsValues(value: Double, expected: String) {
    #expect(steps(value) == expected)
  }

  @Test func aDomainWithoutExtentGivesTheMiddleStep() {
    #expect(SteppedScale(domain: (2, 2), steps: [1, 2, 3], unknown: 0)(2) == 2)
  }

  @Test func manyNumbersHaveTheStepsOfEach() {
    let numbers = [0.0, 0.33, 0.34, 0.67, 1, -2, 7, .nan, .infinity]
    #expect(steps.indexes(of: numbers) == numbers.map { UInt8(steps.index($0) ?? 3) })
    let narrow = SteppedScale(domain: (2, 2), steps: [1, 2, 3], unknown: 0)
    #expect(narrow.indexes(of: [2, .nan]) == [1, 3])
  }

  @Test func areaNotRadiusIsInProportion() {
    let scale = SquareRootScale(maximum: 100, range: (0, 10))
    #expect(scale(100) == 10)
    #expect(scale(25) == 5)
    #expect(scale(0) == 0)
    #expect(scale(-5) == 0)
    #expect(scale(.nan) == 0)
    #expect(scale(400) == 10)
    #expect(SquareRootScale(maximum: 0, range: (2, 10))(3) == 6)
  }
}
