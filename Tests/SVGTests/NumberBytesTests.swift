import SVG
import Testing

@Suite struct NumberBytesTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (12.34, "12.34"), (12.340, "12.34"), (12.3, "12.3"), (12, "12"),
    (0.05, "0.05"), (-0.5, "-0.5"), (-0.004, "0"), (0.005, "0.01"), (0.999, "1"),
    (1234567.891, "1234567.89"), (.nan, "0"), (.infinity, "10000000"),
    (-.infinity, "-10000000"), (1e300, "10000000"), (0.1 + 0.2, "0.3"), (-12.006, "-12.01"),
  ])
  func numbersAreShortFixedPoint(value: Double, expected: String) {
    var bytes: [UInt8] = []
    bytes.appendNumber(value)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func everyHundredthIsWrittenAsItReads() {
    for hundredths in -10_000...10_000 {
      var bytes: [UInt8] = []
      bytes.appendNumber(Double(hundredths) / 100)
      #expect(Double(String(decoding: bytes, as: UTF8.self)) == Double(hundredths) / 100)
    }
  }
}
